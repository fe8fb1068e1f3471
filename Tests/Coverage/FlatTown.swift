import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport

/// A town drawn by hand, 200 m by 200 m: on level ground in cells of 2 m, if nothing else is said.
struct FlatTown {
  static let groundMetres: Float = 450
  static let ladder = Ladder(
    name: "any", measure: .perMetre,
    levels: [Ladder.Level(name: "seen", least: 1), Ladder.Level(name: "known", least: 60)])

  var cellMetres = 2.0
  /// The ground's height by column and row.
  var heights: @Sendable (Int, Int) -> Float = { _, _ in groundMetres }
  var buildings: [Building] = []
  var woods: [Wood] = []
  var spans: [Span] = []
  var ways: [Way] = []
  var towers: [Tower] = []
  var air = Haze.clear
  var errorMetres = 0.0

  static func house(
    _ id: String, x: ClosedRange<Double>, y: ClosedRange<Double>, metres: ClosedRange<Double>
  ) -> Building {
    Building(id: id, name: nil, area: MapPolygon(x: x, y: y), heightMetres: metres)
  }

  static func street(_ name: String, _ points: (Double, Double)...) -> Way {
    Way(
      id: "way/\(name)", name: name, kind: "residential",
      points: points.map { MapPoint(x: $0.0, y: $0.1) })
  }

  func coverage() async throws -> Coverage {
    let side = Int(200 / cellMetres)
    let surface = try TownSurface(
      on: Surface(columns: side, rows: side, cellMetres: cellMetres, height: heights),
      buildings: buildings, woods: woods, spans: spans, verticalErrorMetres: errorMetres)
    let question = CoverageQuestion(
      towers: towers, targetHeightMetres: 1.7, air: air, ladders: [FlatTown.ladder],
      night: .seconds(0)..<(.seconds(3600)))
    return try await Coverage(of: Town(surface, ways: ways), question, cores: 1)
  }
}

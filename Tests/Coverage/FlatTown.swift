import BergfriedCoverage
import BergfriedDatum
import BergfriedStreets
import BergfriedSurface

/// A town on level ground, 200 m by 200 m in cells of 2 m, drawn by hand.
struct FlatTown {
  static let groundMetres: Float = 450
  static let ladder = Ladder(
    name: "any", measure: .perMetre,
    levels: [Ladder.Level(name: "seen", least: 1), Ladder.Level(name: "known", least: 60)])

  var buildings: [Building] = []
  var ways: [Way] = []
  var towers: [Tower] = []
  var air = Haze.clear
  var errorMetres = 0.0

  static func house(
    _ id: String, x: ClosedRange<Double>, y: ClosedRange<Double>, metres: ClosedRange<Double>
  ) -> Building {
    Building(
      id: id, name: nil,
      area: MapPolygon(outline: [
        MapPoint(x: x.lowerBound, y: y.lowerBound), MapPoint(x: x.upperBound, y: y.lowerBound),
        MapPoint(x: x.upperBound, y: y.upperBound), MapPoint(x: x.lowerBound, y: y.upperBound),
      ]),
      heightMetres: metres)
  }

  static func street(_ name: String, _ points: (Double, Double)...) -> Way {
    Way(
      id: "way/\(name)", name: name, kind: "residential",
      points: points.map { MapPoint(x: $0.0, y: $0.1) })
  }

  func coverage() async throws -> Coverage {
    let shape = GridShape(columns: 100, rows: 100)
    let surface = try TownSurface(
      ground: Surface(
        heights: Array(repeating: FlatTown.groundMetres, count: shape.count), shape: shape,
        cellSize: CellSize(metres: 2)),
      transform: GeoTransform(originX: 0, originY: 200, columnStep: 2, rowStep: -2),
      buildings: buildings, woods: [], verticalErrorMetres: errorMetres)
    let town = Town(
      surface: surface, streets: StreetGraph(ways: ways), privateAreas: [], convergenceDegrees: 0)
    let question = CoverageQuestion(
      towers: towers, targetHeightMetres: 1.7, air: air, ladders: [FlatTown.ladder],
      night: .seconds(0)..<(.seconds(3600)))
    return try await Coverage(of: town, question, cores: 1)
  }
}

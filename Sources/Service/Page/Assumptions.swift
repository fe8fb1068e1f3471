import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
import BergfriedGDAL
package import BergfriedScene
import BergfriedSurface
import BergfriedWatchFile

/// What a watch's answers rest on, in sentences.
package struct Assumptions {
  package let sentences: [String]

  package init(_ scene: WatchScene, _ coverage: Coverage) {
    let place = scene.watch.place
    let range =
      place.defaultBuilding.map {
        "\(Format.plain($0.lowMetres)) to \(Format.plain($0.highMetres)) m"
      } ?? "what their kind may have, 3 to 12 m if none is told,"
    let storeys = TownMapOptions.storeyRangeMetres(usual: place.storeyMetres)
    let cell = scene.town.surface.ground.cellSize.widthMetres
    sentences =
      [
        "Those who are looked for are \(Format.plain(scene.watch.people.heightMetres)) m tall.",
        "Heights next to each other may be off against each other by "
          + (scene.errors.map { ErrorReport($0).range }
            ?? "\(Format.plain(scene.town.surface.verticalErrorMetres)) m")
          + ", and cells are \(Format.plain(cell)) m wide.",
        Assumptions.sentence(ofResampling: scene.resampling),
        SeaReport(scene).map { $0.sentence + "." },
        "Buildings without a height have \(Format.plain(storeys.lowerBound)) to "
          + "\(Format.plain(storeys.upperBound)) m a level and up to 6 m of roof, and "
          + "\(range) where the map knows no levels either. Woods may be "
          + "\(Format.plain(place.woodMetres)) m high, and may let through what is behind them.",
        Assumptions.sentence(scene.watch.night.air),
        scene.question.curvature == .standard
          ? "Light is bent by a seventh of the earth's curvature." : "Light is not bent.",
        "Levels of recognition are those of "
          + coverage.question.ladders.map(\.name).joined(separator: ", ") + ".",
        "Surely seen holds whatever the true heights within these bounds are; so does unseen.",
      ].compactMap(\.self)
      + Assumptions.credits(scene.map)
      + MapUse(scene.map).odd.prefix(10).map { "In the map \($0.text)." }
      + scene.leftOut.map { "Left out or assumed: \($0.text)." }
  }

  /// OpenStreetMap's licence asks to be named wherever its data are shown.
  private static func credits(_ map: TownMap) -> [String] {
    map.isOpenStreetMap
      ? ["Streets and buildings: © OpenStreetMap contributors, Open Database License."] : []
  }

  private static func sentence(
    ofResampling metres: (above: Double, below: Double)
  ) -> String? {
    guard max(metres.above, metres.below) > 0.01 else { return nil }
    return "In these cells the ground lies up to \(Format.fixed(metres.above, 1)) m below the "
      + "terrain's own and up to \(Format.fixed(metres.below, 1)) m above it; what is surely seen "
      + "or unseen is so for both."
  }

  private static func sentence(_ air: Haze) -> String {
    switch air {
    case .clear: "The air is clear: haze limits nothing."
    case .visibility(let metres):
      "Nothing is seen farther away than \(Format.plain(metres)) m, the meteorological visibility."
    }
  }
}

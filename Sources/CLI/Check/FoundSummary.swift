import BergfriedCore
import BergfriedCoverage
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

/// What the files of a watch hold.
struct FoundSummary: Encodable {
  struct Terrain: Encodable {
    let columns: Int
    let rows: Int
    let cellMetres: Double
    let unknownShare: Double
  }

  struct Map: Encodable {
    let streetMetres: Double
    let streetNames: Int
    let buildings: Int
    /// Those of which the map tells neither height nor levels.
    let guessedBuildings: Int
    let woods: Int
    let places: Int
  }

  /// What the watch uses of it.
  let terrain: Terrain
  /// Left out where no raster says it.
  let verticalError: ErrorReport?
  /// Left out where the watch does not say how high the sea stands.
  let sea: SeaReport?
  /// Left out where the watch names no map.
  let map: Map?
  /// How much of each kind the maps hold and how much of it is used.
  let use: MapUse
  let leftOut: [CoverageReport.LeftOut]

  init(_ scene: WatchScene) {
    let ground = scene.town.surface.ground
    terrain = Terrain(
      columns: ground.shape.columns, rows: ground.shape.rows,
      cellMetres: ground.cellSize.widthMetres,
      unknownShare: Double(ground.unknownCount) / Double(ground.shape.count))
    verticalError = scene.errors.map { ErrorReport($0) }
    sea = SeaReport(scene)
    let houses = scene.map.buildings.filter(\.isHouse)
    map =
      scene.watch.place.map.isEmpty
      ? nil
      : Map(
        streetMetres: scene.town.streets.pieces.reduce(0) { $0 + $1.lengthMetres },
        streetNames: Set(scene.town.streets.ways.compactMap(\.name)).count,
        buildings: houses.count, guessedBuildings: houses.count(where: \.isAssumed),
        woods: scene.map.woods.count, places: scene.map.places.count)
    use = MapUse(scene.map)
    leftOut = scene.leftOut
  }
}

extension FoundSummary {
  /// A few lines for a person.
  var text: String {
    let unknown =
      terrain.unknownShare > 0 ? ", \(FoundSummary.share(terrain.unknownShare)) unknown" : ""
    var lines = [
      "Terrain   \(Format.grouped(terrain.columns)) x \(Format.grouped(terrain.rows)) cells of "
        + "\(Format.distance(terrain.cellMetres))\(unknown)"
    ]
    if let verticalError { lines.append("Errors    \(verticalError.text)") }
    if let sea { lines.append(sea.line) }
    if let map {
      let guessed =
        map.guessedBuildings > 0
        ? " (\(FoundSummary.share(Double(map.guessedBuildings) / Double(map.buildings))) of them "
          + "of guessed height)" : ""
      lines.append(
        "Map       \(Format.length(map.streetMetres)) of streets with "
          + "\(Format.grouped(map.streetNames)) names, \(Format.grouped(map.buildings)) buildings"
          + "\(guessed), \(Format.grouped(map.woods)) woods, \(Format.grouped(map.places)) places")
    }
    if map != nil { lines += use.lines + use.lines(for: leftOut) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func share(_ share: Double) -> String { "\(Format.fixed(100 * share, 1)) %" }
}

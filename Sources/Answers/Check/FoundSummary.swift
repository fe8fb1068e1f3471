import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

/// What the files of a watch hold.
package struct FoundSummary: Encodable, Sendable {
  package struct Terrain: Encodable, Sendable {
    package let columns: Int
    package let rows: Int
    package let cellMetres: Double
    package let unknownShare: Double

    package init(
      columns: Int, rows: Int, cellMetres: Double, unknownShare: Double
    ) {
      self.columns = columns
      self.rows = rows
      self.cellMetres = cellMetres
      self.unknownShare = unknownShare
    }
  }

  package struct Map: Encodable, Sendable {
    package let streetMetres: Double
    package let streetNames: Int
    package let buildings: Int
    /// Those of which the map tells neither height nor levels.
    package let guessedBuildings: Int
    package let woods: Int
    package let places: Int

    package init(
      streetMetres: Double, streetNames: Int, buildings: Int, guessedBuildings: Int, woods: Int,
      places: Int
    ) {
      self.streetMetres = streetMetres
      self.streetNames = streetNames
      self.buildings = buildings
      self.guessedBuildings = guessedBuildings
      self.woods = woods
      self.places = places
    }
  }

  /// What the watch uses of it.
  package let terrain: Terrain
  /// Left out where no raster says it.
  package let verticalError: ErrorReport?
  /// Left out where the watch does not say how high the sea stands.
  package let sea: SeaReport?
  /// Left out where the watch names no map.
  package let map: Map?
  /// How much of each kind the maps hold and how much of it is used.
  package let use: MapUse
  package let leftOut: [CoverageReport.LeftOut]

  package init(
    terrain: Terrain, verticalError: ErrorReport?, sea: SeaReport?, map: Map?, use: MapUse,
    leftOut: [CoverageReport.LeftOut]
  ) {
    self.terrain = terrain
    self.verticalError = verticalError
    self.sea = sea
    self.map = map
    self.use = use
    self.leftOut = leftOut
  }
}

extension FoundSummary {
  /// A few lines for a person.
  package var text: String {
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

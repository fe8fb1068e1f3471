package import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

extension FoundSummary {
  package init(_ scene: WatchScene) {
    let ground = scene.town.surface.ground
    let houses = scene.map.buildings.filter(\.isHouse)
    self.init(
      terrain: Terrain(
        columns: ground.shape.columns, rows: ground.shape.rows,
        cellMetres: ground.cellSize.widthMetres,
        unknownShare: Double(ground.unknownCount) / Double(ground.shape.count)),
      verticalError: scene.errors.map { ErrorReport($0) },
      sea: SeaReport(scene),
      map: scene.watch.place.map.isEmpty
        ? nil
        : Map(
          streetMetres: scene.town.streets.pieces.reduce(0) { $0 + $1.lengthMetres },
          streetNames: Set(scene.town.streets.ways.compactMap(\.name)).count,
          buildings: houses.count, guessedBuildings: houses.count(where: \.isAssumed),
          woods: scene.map.woods.count, places: scene.map.places.count),
      use: MapUse(scene.map),
      leftOut: scene.leftOut)
  }
}

package import BergfriedAnswers
import BergfriedCore
package import BergfriedGDAL
import BergfriedScene
import BergfriedWorlds

extension VillageReport {
  package init(_ run: VillageRun, files: [String], terrain: Terrain) {
    let village = run.village
    self.init(
      version: run.origin.version,
      files: files,
      seed: village.seed,
      columns: village.shape.columns,
      rows: village.shape.rows,
      cellMetres: village.cellSize.widthMetres,
      crs: VillageRun.crs,
      buildings: run.isBare ? 0 : village.buildings.count,
      landmarks: village.landmarks.map { landmark in
        Landmark(
          name: landmark.name,
          place: PlaceReport(
            x: VillageRun.square.x + landmark.x, y: VillageRun.square.y + landmark.y, on: terrain),
          groundMetres: landmark.groundMetres, heightMetres: landmark.heightMetres,
          topMetres: landmark.topMetres)
      })
  }
}

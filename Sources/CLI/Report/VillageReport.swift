import BergfriedCore
import BergfriedEssentials
import BergfriedGDAL
import BergfriedWorlds

/// What `village` tells about the village it wrote, as JSON and as text.
struct VillageReport: Encodable {
  struct Landmark: Encodable {
    let name: String
    let place: PlaceReport
    /// The bare ground at its foot.
    let groundMetres: Double
    /// Its top above that ground.
    let heightMetres: Double
    /// Its top as an elevation: where the raster has buildings, the height of its cell.
    let topMetres: Double
  }

  let version: String
  /// What was written.
  let files: [String]
  let seed: UInt64
  let columns: Int
  let rows: Int
  let cellMetres: Double
  let crs: String
  let buildings: Int
  let landmarks: [Landmark]

  init(_ run: VillageRun, files: [String], terrain: Terrain) {
    let village = run.village
    version = BergfriedCommand.version
    self.files = files
    seed = village.seed
    columns = village.shape.columns
    rows = village.shape.rows
    cellMetres = village.cellSize.widthMetres
    crs = VillageRun.crs
    buildings = run.isBare ? 0 : village.buildings.count
    landmarks = village.landmarks.map { landmark in
      Landmark(
        name: landmark.name,
        place: PlaceReport(
          x: VillageRun.square.x + landmark.x, y: VillageRun.square.y + landmark.y, on: terrain),
        groundMetres: landmark.groundMetres, heightMetres: landmark.heightMetres,
        topMetres: landmark.topMetres)
    }
  }
}

extension VillageReport {
  /// A few lines for a person.
  var text: String {
    let lines = landmarks.map { landmark in
      "  " + Format.padded(landmark.name, to: 14)
        + "\(landmark.place.text), \(Format.fixed(landmark.heightMetres, 1)) m high, "
        + "top at \(Format.fixed(landmark.topMetres, 1)) m"
    }
    let head = [
      "Village   \(buildings) buildings on \(Format.grouped(columns)) x \(Format.grouped(rows)) "
        + "cells of \(Format.plain(cellMetres)) m, \(crs)"
    ]
    return (head + lines + files.map { "Written   \($0)" }).joined(separator: "\n") + "\n"
  }
}

import BergfriedCore
import BergfriedEssentials

/// What `village` tells about the village it wrote, as JSON and as text.
package struct VillageReport: Encodable, Sendable {
  package struct Landmark: Encodable, Sendable {
    package let name: String
    package let place: PlaceReport
    /// The bare ground at its foot.
    package let groundMetres: Double
    /// Its top above that ground.
    package let heightMetres: Double
    /// Its top as an elevation: where the raster has buildings, the height of its cell.
    package let topMetres: Double

    package init(
      name: String, place: PlaceReport, groundMetres: Double, heightMetres: Double,
      topMetres: Double
    ) {
      self.name = name
      self.place = place
      self.groundMetres = groundMetres
      self.heightMetres = heightMetres
      self.topMetres = topMetres
    }
  }

  package let schema = DocumentKind.village
  package let version: String
  /// What was written.
  package let files: [String]
  package let seed: UInt64
  package let columns: Int
  package let rows: Int
  package let cellMetres: Double
  package let crs: String
  package let buildings: Int
  package let landmarks: [Landmark]

  package init(
    version: String, files: [String], seed: UInt64, columns: Int, rows: Int, cellMetres: Double,
    crs: String, buildings: Int, landmarks: [Landmark]
  ) {
    self.version = version
    self.files = files
    self.seed = seed
    self.columns = columns
    self.rows = rows
    self.cellMetres = cellMetres
    self.crs = crs
    self.buildings = buildings
    self.landmarks = landmarks
  }
}

extension VillageReport {
  /// A few lines for a person.
  package var text: String {
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

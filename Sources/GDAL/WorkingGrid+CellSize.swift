import BergfriedCore

extension WorkingGrid {
  /// What counts as a cell, in metres: nothing measured on earth is finer or coarser.
  private static let cellSides = 1e-6...1e8

  /// The size of a cell on the ground, which a damaged file may not have.
  func cellSize(path: String) throws -> CellSize {
    let unit = crs.map { $0.metresPerUnit } ?? 1
    let width = transform.columnStep * unit
    let height = -transform.rowStep * unit
    guard Self.cellSides.contains(width), Self.cellSides.contains(height) else {
      throw Failure(
        .terrainDamagedPosition,
        "\(path): cells of \(transform.columnStep) x \(-transform.rowStep) units of \(unit) m are "
          + "no cells on the ground; say where the raster lies with: gdal_translate "
          + "-a_ullr LEFT TOP RIGHT BOTTOM -a_srs EPSG:…")
    }
    return CellSize(widthMetres: width, heightMetres: height)
  }
}

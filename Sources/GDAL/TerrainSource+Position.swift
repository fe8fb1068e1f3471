import BergfriedCore

extension TerrainSource {
  /// The raster's own frame, for a grid whose rows run from north to south.
  ///
  /// A rotated, sheared or flipped grid is refused with the command that sets it right. (Warping
  /// does so by the way, so a geographic model may lie as it likes.) Rows that run northward are
  /// refused as well: turning them here would number rows otherwise than the file does.
  func northUpTransform() throws -> GeoTransform {
    // A slant of less than a thousandth of a cell over the whole raster is rounding.
    let isSlanted =
      (steps[2] * Double(shape.rows)).magnitude > 0.001 * steps[1].magnitude
      || (steps[4] * Double(shape.columns)).magnitude > 0.001 * steps[5].magnitude
    let output = path.tiffName(adding: "north-up").shellWord
    if isSlanted {
      throw Failure(
        .terrainRotated,
        "\(path): the grid is rotated or sheared; unrotate it with: "
          + "gdalwarp -r bilinear \(path.shellWord) \(output)")
    }
    guard steps[1] > 0, steps[5] < 0 else {
      let fault = steps[5] > 0 ? "the rows run from south to north" : "the columns run westward"
      throw Failure(
        .terrainRotated,
        "\(path): \(fault); turn the grid with: "
          + "gdalwarp -r near \(path.shellWord) \(output)")
    }
    return GeoTransform(
      originX: steps[0], originY: steps[3], columnStep: steps[1], rowStep: steps[5])
  }
}

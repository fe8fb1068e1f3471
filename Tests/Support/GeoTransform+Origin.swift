package import BergfriedCore

extension GeoTransform {
  /// Of a grid of square cells whose lower left corner is the frame's origin.
  package init(atOrigin shape: GridShape, cellMetres: Double) {
    self.init(
      originX: 0, originY: Double(shape.rows) * cellMetres, columnStep: cellMetres,
      rowStep: -cellMetres)
  }
}

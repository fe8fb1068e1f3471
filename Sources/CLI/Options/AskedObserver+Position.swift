import BergfriedScene

extension AskedObserver.Place {
  /// A position of the command line.
  ///
  /// - Parameter isLonLat: whether it is in degrees rather than in the raster's own coordinates.
  init(_ position: Position, isLonLat: Bool) {
    self =
      isLonLat
      ? .lonLat(lon: position.x, lat: position.y) : .own(x: position.x, y: position.y)
  }
}

import BergfriedCore

extension Way {
  /// The length of its line, on the map.
  public var lengthMetres: Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) }
  }
}

extension MapPoint {
  /// The point at a share of the straight way to another.
  @inlinable
  public func point(atShare share: Double, to end: MapPoint) -> MapPoint {
    MapPoint(x: x + (end.x - x) * share, y: y + (end.y - y) * share)
  }

  /// At which share of a straight line, from 0 to 1, it comes nearest to this point.
  public func nearestShare(ofLineFrom start: MapPoint, to end: MapPoint) -> Double {
    let (right, up) = (end.x - start.x, end.y - start.y)
    let square = right * right + up * up
    guard square > 0 else { return 0 }
    return min(max(((x - start.x) * right + (y - start.y) * up) / square, 0), 1)
  }
}

public import BergfriedCore

extension Village {
  /// The ground a building stands on: a rectangle turned any way.
  public struct Footprint: Hashable, Sendable {
    /// The rectangle's middle.
    public let centre: MapPoint
    /// The full length along the ridge, and the full width across it.
    public let lengthMetres: Double
    /// Across the ridge.
    public let widthMetres: Double
    /// The direction of the length, as a vector of length 1.
    public let alongX: Double
    /// The northward part of that vector.
    public let alongY: Double

    init(centre: MapPoint, lengthMetres: Double, widthMetres: Double, along: Direction) {
      self.centre = centre
      self.lengthMetres = lengthMetres
      self.widthMetres = widthMetres
      alongX = along.x
      alongY = along.y
    }

    /// The corners, one after the other round the rectangle.
    public var corners: [MapPoint] {
      [(1.0, 1.0), (-1, 1), (-1, -1), (1, -1)].map { point(atLength: $0.0, width: $0.1) }
    }

    /// The point at these shares of the half length and half width from the centre.
    func point(atLength length: Double, width: Double) -> MapPoint {
      let (u, v) = (length * lengthMetres / 2, width * widthMetres / 2)
      return MapPoint(x: centre.x + u * alongX - v * alongY, y: centre.y + u * alongY + v * alongX)
    }

    /// How far a point lies from the centre, along the length and across it.
    func offset(of point: MapPoint) -> (along: Double, across: Double) {
      let (right, up) = (point.x - centre.x, point.y - centre.y)
      return (right * alongX + up * alongY, up * alongX - right * alongY)
    }

    /// Whether a point lies in it or on its border.
    public func contains(_ point: MapPoint) -> Bool {
      let offset = offset(of: point)
      return offset.along.magnitude <= lengthMetres / 2
        && offset.across.magnitude <= widthMetres / 2
    }

    /// Whether less than a gap lies between two rectangles: two of them are apart if a line along
    /// one of their sides parts them.
    func comesNear(_ other: Footprint, gapMetres: Double) -> Bool {
      !isParted(from: other, gapMetres) && !other.isParted(from: self, gapMetres)
    }

    private func isParted(from other: Footprint, _ gap: Double) -> Bool {
      let offsets = other.corners.map { offset(of: $0) }
      let (length, width) = (lengthMetres / 2 + gap, widthMetres / 2 + gap)
      return offsets.allSatisfy { $0.along > length } || offsets.allSatisfy { $0.along < -length }
        || offsets.allSatisfy { $0.across > width } || offsets.allSatisfy { $0.across < -width }
    }
  }
}

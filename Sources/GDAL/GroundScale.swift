import BergfriedDatum

/// How far a frame's metres are from metres on the ground, found by stepping through PROJ.
struct GroundScale {
  let crs: SpatialReference
  let toLonLat: CoordinateTransform

  /// A frame whose metres are off by more than this is not measured in.
  static let limit = 0.02

  init(_ crs: SpatialReference, toLonLat: CoordinateTransform) {
    self.crs = crs
    self.toLonLat = toLonLat
  }

  init(_ crs: SpatialReference) throws {
    try self.init(crs, toLonLat: CoordinateTransform(from: crs, to: SpatialReference.wgs84()))
  }

  /// Frame metres per metre on the ground at a position, along x or along y, whichever is
  /// further from 1; `nil` where the position lies nowhere on earth.
  func scale(x: Double, y: Double) -> Double? {
    let metres = 100.0
    let step = metres / crs.metresPerUnit / 2
    guard
      let across = ground(from: (x - step, y), to: (x + step, y)),
      let along = ground(from: (x, y - step), to: (x, y + step)), across > 0, along > 0
    else { return nil }
    let scales = [metres / across, metres / along]
    return scales.max { Self.excess($0) < Self.excess($1) }
  }

  /// By what part distances are wrong under a scale: 0.47 for 1.47 and for 1/1.47.
  static func excess(_ scale: Double) -> Double { max(scale, 1 / scale) - 1 }

  /// The length of a short way along the WGS 84 ellipsoid.
  private func ground(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) -> Double? {
    guard let a = toLonLat.point(x: a.x, y: a.y), let b = toLonLat.point(x: b.x, y: b.y) else {
      return nil
    }
    let eccentricity = 0.00669437999014
    let middle = Angle.direction(azimuthDegrees: (a.y + b.y) / 2)
    let bulge = 1 - eccentricity * middle.east * middle.east
    let normal = 6_378_137 / bulge.squareRoot()
    let meridian = normal * (1 - eccentricity) / bulge
    let turn = (b.x - a.x + 540).truncatingRemainder(dividingBy: 360) - 180
    let east = turn * .pi / 180 * normal * middle.north
    let north = (b.y - a.y) * .pi / 180 * meridian
    return (east * east + north * north).squareRoot()
  }
}

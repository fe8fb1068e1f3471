import BergfriedCore

/// How far a frame's metres are from metres on the ground, found by stepping through PROJ.
struct GroundScale {
  let crs: SpatialReference
  let toLonLat: CoordinateTransform
  private let semiMajorMetres: Double
  private let eccentricitySquared: Double

  /// A frame whose metres are off by more than this is not measured in.
  static let limit = 0.02

  init(_ crs: SpatialReference, toLonLat: CoordinateTransform) {
    self.crs = crs
    self.toLonLat = toLonLat
    let body = (try? crs.lonLat()) ?? crs
    semiMajorMetres = body.semiMajorMetres
    eccentricitySquared = body.eccentricitySquared
  }

  init(_ crs: SpatialReference) throws {
    try self.init(crs, toLonLat: CoordinateTransform(from: crs, to: crs.lonLat()))
  }

  /// Frame metres per metre on the ground at a position, along x or along y, whichever is
  /// further from 1; `nil` where the position lies nowhere on its body.
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

  /// The length of a short way straight from place to place on the body's ellipsoid.
  private func ground(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) -> Double? {
    guard let a = toLonLat.point(x: a.x, y: a.y), let b = toLonLat.point(x: b.x, y: b.y) else {
      return nil
    }
    let way = position(lon: b.x, lat: b.y) - position(lon: a.x, lat: a.y)
    return (way * way).sum().squareRoot()
  }

  /// A place on the ellipsoid from the body's middle, in metres.
  private func position(lon: Double, lat: Double) -> SIMD3<Double> {
    let (up, out) = Angle.direction(azimuthDegrees: lat)
    let (east, north) = Angle.direction(azimuthDegrees: lon)
    let normal = semiMajorMetres / (1 - eccentricitySquared * up * up).squareRoot()
    return normal * SIMD3(out * north, out * east, (1 - eccentricitySquared) * up)
  }
}

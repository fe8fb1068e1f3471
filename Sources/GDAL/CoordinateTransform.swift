import CGDAL

/// The way from one coordinate system to another, through PROJ.
final class CoordinateTransform {
  private let handle: OGRCoordinateTransformationH

  init(from source: SpatialReference, to target: SpatialReference) throws {
    handle = try ErrorLog.recording { log in
      guard let handle = OCTNewCoordinateTransformation(source.handle, target.handle) else {
        throw GDALError(
          .badData, "PROJ knows no way from \(source.name) to \(target.name)\(log.reason)")
      }
      return handle
    }
  }

  private init(owning handle: OGRCoordinateTransformationH) {
    self.handle = handle
  }

  /// The way back; far quicker made than found anew. `nil` where there is none.
  func inverse() -> CoordinateTransform? {
    ErrorLog.recording { _ in OCTGetInverse(handle).map(CoordinateTransform.init(owning:)) }
  }

  deinit {
    OCTDestroyCoordinateTransformation(handle)
  }

  /// - Returns: `nil` where the position has no counterpart.
  func point(x: Double, y: Double) -> (x: Double, y: Double)? {
    guard x.isFinite, y.isFinite else { return nil }
    var x = x
    var y = y
    let isDone = ErrorLog.recording { _ in OCTTransform(handle, 1, &x, &y, nil) != 0 }
    return isDone && x.isFinite && y.isFinite ? (x, y) : nil
  }

  /// Brings a geometry into the other system, in place.
  ///
  /// - Returns: whether all of it has a counterpart there.
  func bring(_ geometry: OGRGeometryH) -> Bool {
    ErrorLog.recording { _ in OGR_G_Transform(geometry, handle) == OGRERR_NONE }
  }
}

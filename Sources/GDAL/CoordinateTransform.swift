import BergfriedCore
import CGDAL

/// The way from one coordinate system to another, through PROJ.
final class CoordinateTransform {
  private let handle: OGRCoordinateTransformationH

  init(from source: SpatialReference, to target: SpatialReference) throws {
    handle = try ErrorLog.recording { log in
      guard let handle = OCTNewCoordinateTransformation(source.handle, target.handle) else {
        throw Failure(
          .crsNoWay, "PROJ knows no way from \(source.name) to \(target.name)\(log.reason)")
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

  /// Brings points into the other system, in place; equal ones stay equal.
  ///
  /// - Returns: whether all of them have a counterpart there.
  func bring(_ points: inout [MapPoint]) -> Bool {
    var xs = points.map(\.x)
    var ys = points.map(\.y)
    let isDone = ErrorLog.recording { _ in
      OCTTransform(handle, Int32(xs.count), &xs, &ys, nil) != 0
    }
    guard isDone else { return false }
    for index in points.indices { points[index] = MapPoint(x: xs[index], y: ys[index]) }
    return points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
  }

  /// Brings a geometry into the other system, in place.
  ///
  /// - Returns: whether all of it has a counterpart there.
  func bring(_ geometry: OGRGeometryH) -> Bool {
    ErrorLog.recording { _ in OGR_G_Transform(geometry, handle) == OGRERR_NONE }
  }
}

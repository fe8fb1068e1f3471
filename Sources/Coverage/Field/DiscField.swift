#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a glass shows, whose field is round: a cone about its axis.
///
/// It is narrower than 180 degrees and so convex: it holds all of a solid if it holds its corners.
/// It holds some of a face only if its axis meets the face or one of the face's edges comes near
/// enough to it, since where a plane cuts a cone without its axis the cut has no end.
struct DiscField: Sendable {
  private let axis: SIMD3<Double>
  private let sine: Double
  private let cosine: Double

  /// So near to the cone it is not told on which side of it something lies.
  private static let roundingMetres = 1e-6

  /// - Precondition: the radius is below 90 degrees.
  init(_ axis: FieldAxis, radiusDegrees: Double) {
    precondition(radiusDegrees < 90, "a round field of radius \(radiusDegrees) degrees")
    self.axis = axis.ahead
    let radius = radiusDegrees * .pi / 180
    (sine, cosine) = (sin(radius), cos(radius))
  }

  /// How far inside of the cone a point lies, in metres.
  private func depth(_ point: SIMD3<Double>) -> Double {
    let along = point.dot(axis)
    return along * sine - (point - axis * along).length * cosine
  }

  func holdsAll(of solid: FieldSolid) -> Bool {
    for corner in 0..<(solid.isWall ? 2 : 4) {
      for isTop in [false, true]
      where depth(solid.corner(corner, isTop: isTop)) < DiscField.roundingMetres { return false }
    }
    return true
  }

  func holdsSome(of solid: FieldSolid) -> Bool {
    for corner in 0..<(solid.isWall ? 2 : 4) {
      for isTop in [false, true]
      where depth(solid.corner(corner, isTop: isTop)) >= -DiscField.roundingMetres { return true }
    }
    return solid.faces.contains { face in
      isMetByAxis(face)
        || face.indices.contains { holdsSome(from: face[$0], to: face[($0 + 1) % face.count]) }
    }
  }

  /// Whether a straight line comes into the cone between its ends: at its place of least angle to
  /// the axis.
  private func holdsSome(from start: SIMD3<Double>, to end: SIMD3<Double>) -> Bool {
    let step = end - start
    let (startAlong, stepAlong) = (start.dot(axis), step.dot(axis))
    let across = start.dot(step)
    let share =
      (startAlong * across - stepAlong * start.dot(start))
      / (stepAlong * across - startAlong * step.dot(step))
    guard share > 0, share < 1 else { return false }
    return depth(start + step * share) >= -DiscField.roundingMetres
  }

  private func isMetByAxis(_ face: [SIMD3<Double>]) -> Bool {
    // Of a face that is seen edge-on nothing is met before its edges are.
    let across = (face[2] - face[0]).cross(face[3] - face[1])
    guard across.dot(face[0]).magnitude > 1e-9 * across.length else { return false }
    let middle = face.reduce(.zero, +) / Double(face.count)
    return face.contains { $0.dot(axis) > 0 }
      && face.indices.allSatisfy { number in
        let normal = face[number].cross(face[(number + 1) % face.count])
        return normal.dot(axis) * normal.dot(middle) >= 0
      }
  }
}

/// What a camera's flat picture shows: the pyramid between four planes through the eye.
///
/// *Model.* A pinhole: straight lines are straight in the picture, whose edges are therefore no
/// lines of equal azimuth or pitch. The pyramid is convex, so that it holds all of a solid if it
/// holds its corners; and as it has no end and a solid has, it holds some of it only if it meets
/// one of its faces.
struct PictureField: Sendable {
  /// The four planes' normals, which point inwards, one a lane.
  private let east: SIMD4<Double>
  private let north: SIMD4<Double>
  private let up: SIMD4<Double>

  /// So near to a plane it is not told on which side of it something lies.
  private static let roundingMetres = 1e-6

  /// - Parameter halfTangents: of half the width and half the height.
  init(_ axis: FieldAxis, halfTangents: (width: Double, height: Double)) {
    let normals = [
      axis.ahead * halfTangents.width - axis.right, axis.ahead * halfTangents.width + axis.right,
      axis.ahead * halfTangents.height - axis.up, axis.ahead * halfTangents.height + axis.up,
    ].map { $0 / $0.length }
    east = SIMD4(normals[0].x, normals[1].x, normals[2].x, normals[3].x)
    north = SIMD4(normals[0].y, normals[1].y, normals[2].y, normals[3].y)
    up = SIMD4(normals[0].z, normals[1].z, normals[2].z, normals[3].z)
  }

  /// How far inside of each plane a point lies, in metres.
  @inline(__always)
  private func depths(of solid: FieldSolid, _ corner: Int, isTop: Bool) -> SIMD4<Double> {
    let height = isTop ? solid.high[corner] : solid.low[corner]
    return east * solid.east[corner] + north * solid.north[corner] + up * height
  }

  func holdsAll(of solid: FieldSolid) -> Bool {
    var least = SIMD4(repeating: Double.infinity)
    for corner in 0..<(solid.isWall ? 2 : 4) {
      least = pointwiseMin(least, depths(of: solid, corner, isTop: false))
      least = pointwiseMin(least, depths(of: solid, corner, isTop: true))
    }
    return least.min() >= PictureField.roundingMetres
  }

  func holdsSome(of solid: FieldSolid) -> Bool {
    var most = SIMD4(repeating: -Double.infinity)
    for corner in 0..<(solid.isWall ? 2 : 4) {
      for isTop in [false, true] {
        let depths = depths(of: solid, corner, isTop: isTop)
        if depths.min() >= -PictureField.roundingMetres { return true }
        most = pointwiseMax(most, depths)
      }
    }
    // All of it lies beyond one plane.
    if most.min() < -PictureField.roundingMetres { return false }
    return solid.faces.contains(where: meets)
  }

  /// Whether anything is left of a face of which what lies beyond the planes is cut off.
  private func meets(_ face: [SIMD3<Double>]) -> Bool {
    var rest = face
    for plane in 0..<4 {
      let normal = SIMD3(east[plane], north[plane], up[plane])
      rest = PictureField.cut(rest, normal)
      if rest.isEmpty { return false }
    }
    return true
  }

  /// Sutherland and Hodgman's cut of a polygon at a plane through the eye.
  private static func cut(
    _ polygon: [SIMD3<Double>], _ normal: SIMD3<Double>
  ) -> [SIMD3<Double>] {
    var rest: [SIMD3<Double>] = []
    var before = polygon[polygon.count - 1]
    var depthBefore = before.dot(normal) + roundingMetres
    for point in polygon {
      let depth = point.dot(normal) + roundingMetres
      if (depth >= 0) != (depthBefore >= 0) {
        rest.append(before + (point - before) * (depthBefore / (depthBefore - depth)))
      }
      if depth >= 0 { rest.append(point) }
      (before, depthBefore) = (point, depth)
    }
    return rest
  }

  /// The directions of its corners, in turn.
  static func corners(
    _ axis: FieldAxis, halfTangents: (width: Double, height: Double)
  ) -> [SIMD3<Double>] {
    [(1.0, 1.0), (1, -1), (-1, -1), (-1, 1)].map { right, up in
      axis.ahead + axis.right * (right * halfTangents.width) + axis.up * (up * halfTangents.height)
    }
  }
}

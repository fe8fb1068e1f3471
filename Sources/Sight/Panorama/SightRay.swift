import BergfriedCore
import BergfriedSurface

/// A look along one azimuth, outward over the surface.
///
/// In its octant the look lies at side `side` on ring 1 and at `i · side` on ring *i*, `0 ≤ side ≤
/// 1`. It crosses an edge of every ring and, where it passes a whole side between two rings, the
/// edge that joins them.
struct SightRay {
  /// One crossing, without the edge's ends looked up.
  struct Crossing {
    let distanceMetres: Double
    /// The ground there, above the eye's level, curvature taken off; -infinity where unknown.
    let height: Double
    /// One end of the edge, and the step to the other: none at a vertex.
    let ring: Int
    let side: Int
    let step: Step

    enum Step { case none, sideways, outward }
  }

  /// Looks that pass a vertex this near pass through it, as a look towards a cell's centre means
  /// to, whatever rounding made of its azimuth.
  static let vertexReach = 1e-9

  let frame: OctantFrame
  let sidePerRing: Double
  let metresPerRing: Double

  init(azimuthDegrees: Double, over surface: Surface, frames: [OctantFrame]) {
    let (east, north) = Angle.direction(azimuthDegrees: azimuthDegrees)
    let columns = east / surface.cellSize.widthMetres
    let rows = -north / surface.cellSize.heightMetres
    let octant = Octant(
      isColumnMajor: columns.magnitude >= rows.magnitude, columnStep: columns < 0 ? -1 : 1,
      rowStep: rows < 0 ? -1 : 1)
    let (major, minor) =
      octant.isColumnMajor
      ? (columns.magnitude, rows.magnitude) : (rows.magnitude, columns.magnitude)
    frame = frames.first { $0.octant == octant }!
    sidePerRing = minor / major
    metresPerRing = 1 / major
  }

  /// Visits the crossings within a distance, from the observer outward.
  @inline(__always)
  func walk(maxDistanceMetres: Double, _ body: (Crossing) -> Void) {
    let rings = self.rings(within: maxDistanceMetres)
    guard let first = rings.first else { return }
    var before = split(first - 1).side
    for ring in rings {
      let (side, share) = split(ring)
      let passed = before + 1
      if passed < side || (passed == side && share > 0) {
        pass(passed, before: ring, maxDistanceMetres, body)
      }
      before = side
      let distance = Double(ring) * metresPerRing
      guard frame.sides.contains(side), distance <= maxDistanceMetres else { continue }
      if share == 0 {
        body(
          Crossing(
            distanceMetres: distance, height: frame.height(ring, side), ring: ring, side: side,
            step: .none))
      } else if frame.sides.contains(side + 1) {
        body(
          Crossing(
            distanceMetres: distance,
            height: between(frame.height(ring, side), frame.height(ring, side + 1), share),
            ring: ring, side: side, step: .sideways))
      }
    }
  }

  /// The crossing of the edge at a whole side between the ring before and this one.
  @inline(__always)
  private func pass(
    _ side: Int, before ring: Int, _ maxDistanceMetres: Double, _ body: (Crossing) -> Void
  ) {
    guard frame.sides.contains(side), frame.rings.contains(ring - 1) else { return }
    let reached = Double(side) / sidePerRing
    let distance = reached * metresPerRing
    guard distance <= maxDistanceMetres else { return }
    let share = min(max(reached - Double(ring - 1), 0), 1)
    body(
      Crossing(
        distanceMetres: distance,
        height: between(frame.height(ring - 1, side), frame.height(ring, side), share),
        ring: ring - 1, side: side, step: .outward))
  }

  /// The rings on which the look lies inside the surface, and perhaps one more at either end.
  private func rings(within metres: Double) -> Range<Int> {
    let reach = min((metres / metresPerRing).rounded(.up), 1e9)
    var first = max(1, frame.rings.lowerBound)
    var end = min(frame.rings.upperBound, Int(reach) + 2)
    if sidePerRing > 0 {
      let (start, stop) = (Double(frame.sides.lowerBound - 1), Double(frame.sides.upperBound))
      first = max(first, Int(min((start / sidePerRing).rounded(.down), 1e9)))
      end = min(end, Int(min((stop / sidePerRing).rounded(.up), 1e9)) + 1)
    } else if !frame.sides.contains(0) {
      end = first
    }
    return first..<max(first, end)
  }

  /// The vertex on or before the look on a ring, and how far the look is on the way to the next.
  @inline(__always)
  private func split(_ ring: Int) -> (side: Int, share: Double) {
    let place = Double(ring) * sidePerRing
    let side = Int(place)
    let share = place - Double(side)
    if share < SightRay.vertexReach { return (side, 0) }
    if share > 1 - SightRay.vertexReach { return (side + 1, 0) }
    return (side, share)
  }

  @inline(__always)
  private func between(_ a: Double, _ b: Double, _ share: Double) -> Double {
    a > -.infinity && b > -.infinity ? a + share * (b - a) : -.infinity
  }
}

extension SightRay {
  /// The storage index of the higher end of the edge that is crossed.
  func highestIndex(_ crossing: Crossing) -> Int {
    let (ring, side) = (crossing.ring, crossing.side)
    let (otherRing, otherSide) =
      switch crossing.step {
      case .none: (ring, side)
      case .sideways: (ring, side + 1)
      case .outward: (ring + 1, side)
      }
    return frame.height(otherRing, otherSide) > frame.height(ring, side)
      ? frame.index(otherRing, otherSide) : frame.index(ring, side)
  }
}

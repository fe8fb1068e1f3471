import BergfriedSurface

/// The numbers of one octant in the precision of the sweep, with the guard for their rounding.
///
/// *Guard.* With u = 2⁻²⁴ and D the greatest height above or below the eye, curvature included, a
/// vertex's slope at ring r is off by at most 6 u D / r (three subtractions, the curvature's own
/// rounding, the product with 1/r). A point between two vertices adds 7 u D / r: the weight is a
/// whole number over another, rounded once, and the difference of two slopes is at most 2 D / r.
/// So `16 u D / r` covers every slope of ring r. Lines that were kept from other rings are read
/// at a weight in 0...1 with an error of at most 4 u times the larger of their ends; `lineGuard`
/// widens each line by twice that.
struct SweepTerms {
  let eyeHigh: Float
  let eyeLow: Double
  let majorDrop: Double
  let minorDrop: Float
  let targetHeight: Double
  /// How far targets reach above the ground at the most: no more than that unless they stand on a
  /// surface of their own.
  let greatestTarget: Double
  /// The lowest known height.
  let lowest: Float
  let guardMetres: Double
  let curvatureGoesDown: Bool

  @inline(__always) static var lineGuard: Float { 0x1p-21 }

  init(_ frame: OctantFrame, _ task: SweepTask, rings: Int, sides: Int) {
    let surface = task.surface
    let targetHeight = task.viewpoint.targetHeightMetres
    let rises = task.footing?.riseMetres ?? 0...0
    let targets = targetHeight + rises.lowerBound...targetHeight + rises.upperBound
    let known = surface.knownHeights ?? 0...0
    lowest = known.lowerBound
    eyeHigh = Float(frame.eyeMetres)
    eyeLow = frame.eyeMetres - Double(eyeHigh)
    majorDrop = frame.majorDrop
    minorDrop = Float(frame.minorDrop)
    self.targetHeight = targetHeight
    greatestTarget = targets.upperBound
    let curved = frame.dropMetres(rings, min(sides, rings)).magnitude
    let far = max(
      (Double(known.upperBound) - frame.eyeMetres).magnitude,
      (Double(known.lowerBound) - frame.eyeMetres).magnitude)
    guardMetres =
      16 * 0x1p-24
      * (far + curved + max(targets.lowerBound.magnitude, targets.upperBound.magnitude))
    curvatureGoesDown = frame.majorDrop >= 0
  }
}

/// The numbers of one ring.
struct RingTerms {
  let ring: Int32
  let count: Float
  /// Sixteen times the ring: how far a group spans, in parts of the number of bins.
  let groupSpan: Float
  let inverse: Float
  /// The guard as a slope.
  let guardBand: Float
  /// The height of the highest target above its ground, as a slope.
  let target: Float
  /// How far above a vertex its target or its guard reaches, as a slope.
  let reach: Float
  /// One ring less; so large at the first ring that no row crossing lies before it.
  let before: Float
  /// What is taken off a height: the low part of the eye's height and the ring's own curvature.
  let level: Float

  init(_ ring: Int, _ terms: SweepTerms) {
    self.ring = Int32(ring)
    count = Float(ring)
    groupSpan = Float(HorizonBins.groupSize * ring)
    inverse = 1 / Float(ring)
    guardBand = Float(terms.guardMetres) * inverse
    target = Float(terms.greatestTarget) * inverse
    reach = max(target, 0) + guardBand
    before = ring > 1 ? Float(ring - 1) : 1e9
    level = Float(terms.eyeLow + terms.majorDrop * Double(ring * ring))
  }
}

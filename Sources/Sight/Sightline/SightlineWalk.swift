import BergfriedCore
import BergfriedSurface

/// One line of sight between two places being walked, patch by patch.
struct SightlineWalk {
  let surface: Surface
  let ends: SightlineEnds
  let curvature: Curvature
  let eyeMetres: Double
  let eyeGround: Double?
  let targetGround: Double
  let distanceMetres: Double
  /// The target's top above the eye's level, curvature taken off.
  let targetHeight: Double
  /// What heights are told above: the eye, less what curvature takes off the ground under it, which
  /// is something between centres. So an eye stands as high above its ground as it should.
  private let level: Double

  init(
    _ surface: Surface, _ ends: SightlineEnds, curvature: Curvature
  ) throws(SightError) {
    let limit = Double(Viewpoint.cellLimit)
    let from = ends.from
    guard
      from.column >= -limit, from.column < Double(surface.shape.columns) + limit,
      from.row >= -limit, from.row < Double(surface.shape.rows) + limit
    else { throw .observerTooFar(from.cell) }
    guard surface.shape.contains(ends.to.cell) else {
      throw .targetOutside(ends.to.cell, surface.shape)
    }
    guard let targetGround = surface.heightMetres(at: ends.to) else {
      throw .noGroundAtTarget(ends.to.cell)
    }
    eyeGround = surface.heightMetres(at: from)
    switch ends.eye {
    case .elevation(let metres): eyeMetres = metres
    case .aboveGround(let metres):
      guard let eyeGround else { throw .noGroundUnderObserver(from.cell) }
      eyeMetres = eyeGround + metres
    }
    for metres in [eyeMetres, ends.targetHeightMetres]
    where !(metres.magnitude <= 2 * Viewpoint.heightLimitMetres) {
      throw .absurdHeight(metres: metres)
    }
    self.surface = surface
    self.ends = ends
    self.curvature = curvature
    self.targetGround = targetGround
    distanceMetres = surface.cellSize.distanceMetres(from: from, to: ends.to)
    let patch = SightPatch(surface, holding: ends.to, ends.to)
    level = eyeMetres - SightPatch.fallMetres(under: from, surface.cellSize, curvature)
    targetHeight =
      patch.height(at: ends.to, above: level, from: from, curvature) + ends.targetHeightMetres
  }

  /// Visits the ground on the grid from the eye outward.
  func walk(_ body: (GroundSpan) -> Void) {
    guard ends.from != ends.to,
      let stops = GridLineStops(from: ends.from, to: ends.to, on: surface.shape)
    else { return }
    var start: GridLineStops.Stop?
    for stop in stops {
      if let start, stop.share > start.share { body(span(from: start, to: stop)) }
      start = stop
    }
  }

  private func span(
    from start: GridLineStops.Stop, to end: GridLineStops.Stop
  ) -> GroundSpan {
    let patch = SightPatch(surface, holding: start.place, end.place)
    func height(_ place: GridPlace) -> Double {
      patch.height(at: place, above: level, from: ends.from, curvature)
    }
    let rounding = patch.roundingMetres(
      near: start.place, heights: eyeMetres.magnitude + targetHeight.magnitude)
    var near = height(start.place)
    // An eye on the ground stands on it, whatever its height was rounded to.
    if start.share == 0, near.magnitude <= rounding { near = 0 }
    // So does a target, of which it is told how far it stands above.
    let far = end.share == 1 ? targetHeight - ends.targetHeightMetres : height(end.place)
    let isKnown = patch.isKnown
    return GroundSpan(
      start: start, end: end,
      ground: Arch(
        start: near, end: far,
        bulge: isKnown ? patch.bulge(from: start.place, to: end.place) : 0),
      isKnown: isKnown, roundingMetres: rounding)
  }
}

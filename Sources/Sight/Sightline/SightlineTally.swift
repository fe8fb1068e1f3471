/// What comes to light about a line of sight as its ground is passed from the eye outward.
struct SightlineTally {
  private let target: Double
  private(set) var entry: SightlineSpot?
  private(set) var worst: SightlineSpot?
  /// The place that stands highest as seen from the eye, of all that rise above the line.
  private(set) var steepest: SightlineSpot?
  /// Infinite where nothing suffices.
  private(set) var targetToAdd = 0.0
  private(set) var eyeToAdd = 0.0
  private(set) var unknownShare = 0.0
  private(set) var knownShare = 0.0

  /// - Parameter target: its top above the eye's level, curvature taken off.
  init(target: Double) {
    self.target = target
  }

  mutating func add(_ span: GroundSpan) {
    if span.isKnown { knownShare += span.length } else { unknownShare += span.length }
    let rise = span.rise(above: target)
    for part in parts(of: span, rise) {
      let spot = SightlineSpot(part, of: span, over: rise)
      if worst.map({ spot.rise > $0.rise }) ?? true { worst = spot }
    }
    let highest = max(rise.start, rise.end, rise.top.map(rise.value) ?? -.infinity)
    guard highest > span.roundingMetres else { return }
    if entry == nil { entry = entrySpot(span, rise) }
    addToTarget(span, rise)
    addToEye(span, rise)
  }

  /// The shares at which the line may pass the ground closest. Both ends of the line count where
  /// they lie in the ground; else they would always be closest.
  private func parts(of span: GroundSpan, _ rise: Arch) -> [Double] {
    var parts: [Double] = []
    let isFirst = span.start.edge == nil
    if isFirst, span.start.share > 0 || rise.start > span.roundingMetres { parts.append(0) }
    if let top = rise.top { parts.append(top) }
    if span.end.edge != nil || span.end.share < 1 || rise.end > span.roundingMetres {
      parts.append(1)
    }
    return parts.filter { rise.value(at: $0) > -.infinity }
  }

  private func entrySpot(_ span: GroundSpan, _ rise: Arch) -> SightlineSpot {
    let isIn = rise.start > span.roundingMetres
    let share =
      isIn
      ? 0
      : rise.zeros.first { share in
        rise.end - rise.start + rise.bulge * (1 - 2 * share) > 0
      } ?? (rise.start > -.infinity ? 0 : 1)
    return SightlineSpot(share, of: span, over: rise)
  }

  /// Raising the target by one metre raises the line at a share t of the way by t.
  private mutating func addToTarget(_ span: GroundSpan, _ rise: Arch) {
    for (part, metres) in needs(rise, from: span.start.share, span) {
      guard steepest == nil || metres > targetToAdd else { continue }
      targetToAdd = metres
      steepest = SightlineSpot(part, of: span, over: rise)
      steepest?.targetToAdd = SightlineSpot.enough(metres)
    }
  }

  /// Raising the eye by one metre raises the line at a share t of the way by 1 - t.
  private mutating func addToEye(_ span: GroundSpan, _ rise: Arch) {
    for (_, metres) in needs(rise.reversed, from: 1 - span.end.share, span) {
      eyeToAdd = max(eyeToAdd, metres)
    }
  }

  /// What must be added at the far end to clear an arch at the places where that may be most.
  ///
  /// - Parameter distance: from the near end, where nothing is raised, in shares of the line.
  private func needs(
    _ rise: Arch, from distance: Double, _ span: GroundSpan
  ) -> [(part: Double, metres: Double)] {
    let turns = rise.start > -.infinity && rise.end > -.infinity
    let between = turns ? rise.turns(from: distance, length: span.length) : []
    return ([0] + between + [1]).compactMap { part in
      let away = distance + span.length * part
      let height = rise.value(at: part)
      guard away > 0 else {
        if height > span.roundingMetres { return (part, .infinity) }
        // The ground leaves the end itself over the line.
        let slope = (rise.end - rise.start + rise.bulge) / span.length
        return height.magnitude <= span.roundingMetres && slope > 0 ? (part, slope) : nil
      }
      return height > span.roundingMetres ? (part, height / away) : nil
    }
  }
}

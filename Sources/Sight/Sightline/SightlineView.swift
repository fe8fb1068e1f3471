/// What the eye sees of the ground under a line, as it comes together from the eye outward.
struct SightlineView {
  private(set) var parts: [SightlinePart] = []
  private let distanceMetres: Double
  /// The highest slope so far: height above the eye's level over the share of the line.
  private var horizon = -Double.infinity
  private var isAfterUnknown = false

  init(distanceMetres: Double) {
    self.distanceMetres = distanceMetres
  }

  mutating func add(_ span: GroundSpan) {
    // From under the ground nothing is seen.
    if span.start.share == 0, span.ground.start > span.roundingMetres { horizon = .infinity }
    // An eye on the ground has it for its horizon at once.
    if span.start.share == 0, span.ground.start == 0 {
      horizon = (span.ground.end + span.ground.bulge) / span.length
    }
    if span.start.share > 0 { raise(to: span.ground.start, at: span.start.share) }
    guard span.isKnown else {
      add(.unknown, from: span.start.share, to: span.end.share)
      isAfterUnknown = true
      // An edge may be known where the ground on both sides of it is not.
      raise(to: span.ground.end, at: span.end.share)
      return
    }
    let turns = span.ground.turns(from: span.start.share, length: span.length)
    let shares = [0] + turns + [1]
    for (near, far) in zip(shares, shares.dropFirst()) { add(span, from: near, to: far) }
  }

  private mutating func raise(to height: Double, at share: Double) {
    if height > -.infinity { horizon = max(horizon, height / share) }
  }

  /// Adds a part along which the slope only grows or only falls.
  private mutating func add(_ span: GroundSpan, from near: Double, to far: Double) {
    let (start, end) = (span.share(at: near), span.share(at: far))
    func stands(at part: Double, _ share: Double) -> Bool {
      horizon == -.infinity
        || span.ground.value(at: part) >= horizon * share - span.roundingMetres
    }
    defer { raise(to: span.ground.value(at: far), at: end) }
    let isSeen = (stands(at: near, start), stands(at: far, end))
    let seen: SightlinePart.State = isAfterUnknown ? .unknown : .seen
    guard isSeen.0 != isSeen.1 else {
      return add(isSeen.1 ? seen : .hidden, from: start, to: end)
    }
    // Where it comes out of the horizon; on a part that falls, at its beginning.
    let above = span.ground.less(horizon * span.start.share, horizon * span.end.share)
    let turn = isSeen.1 ? above.zeros.last { $0 >= near && $0 <= far } ?? near : near
    let share = span.share(at: turn)
    add(isSeen.0 ? seen : .hidden, from: start, to: share)
    add(isSeen.1 ? seen : .hidden, from: share, to: end)
  }

  private mutating func add(_ state: SightlinePart.State, from start: Double, to end: Double) {
    guard end > start else { return }
    let metres = (start * distanceMetres, end * distanceMetres)
    if let last = parts.last, last.state == state, last.endMetres == metres.0 {
      parts[parts.count - 1] = SightlinePart(
        state: state, startMetres: last.startMetres, endMetres: metres.1)
    } else {
      parts.append(SightlinePart(state: state, startMetres: metres.0, endMetres: metres.1))
    }
  }
}

/// Colours by height, as shares of the way up: the first at its foot, and smoothly on from each to
/// the next.
struct HeightTints: Sendable {
  private let steps: [(share: Float, colour: Colour)]

  /// - Precondition: there is a colour, and shares rise.
  init(_ steps: [(share: Float, colour: Colour)]) {
    precondition(
      !steps.isEmpty && zip(steps, steps.dropFirst()).allSatisfy { $0.share < $1.share },
      "no way up through \(steps.map(\.share))")
    self.steps = steps
  }

  func colour(at share: Float) -> Colour {
    var below = steps[0]
    for above in steps.dropFirst() {
      if share < above.share {
        let rest = max(0, share - below.share) / (above.share - below.share)
        return below.colour.mixed(with: above.colour, share: rest)
      }
      below = above
    }
    return below.colour
  }
}

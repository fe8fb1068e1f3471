/// Colours by height, as shares of the way up: the first at its foot, and smoothly on from each to
/// the next.
struct HeightTints: Sendable {
  private struct Step {
    let share: Float
    let colour: Colour
    /// How far it is to the next step, and what changes on the way; nothing on the last.
    let span: Float
    let change: SIMD3<Float>
  }

  private let steps: [Step]

  /// - Precondition: there is a colour, and shares rise.
  init(_ steps: [(share: Float, colour: Colour)]) {
    precondition(
      !steps.isEmpty && zip(steps, steps.dropFirst()).allSatisfy { $0.share < $1.share },
      "no way up through \(steps.map(\.share))")
    self.steps = steps.indices.map { index in
      let (own, next) = (steps[index], steps[min(index + 1, steps.count - 1)])
      return Step(
        share: own.share, colour: own.colour, span: next.share - own.share,
        change: next.colour.parts - own.colour.parts)
    }
  }

  func colour(at share: Float) -> Colour {
    let last = steps.count - 1
    var index = 0
    while index < last, !(share < steps[index + 1].share) { index += 1 }
    let step = steps[index]
    guard index < last else { return step.colour }
    return Colour(parts: step.colour.parts + step.change * (max(0, share - step.share) / step.span))
  }
}

import BergfriedCore
import BergfriedSlip

extension SlipText {
  /// The least exposed route.
  package var exposed: [String] {
    guard let chance = answer.exposure?.route else { return [] }
    return [
      "Exposed   someone gets \(answer.subject(on: clock)),",
      "          with a chance of being noticed of \(percent(chance.atLeast, chance.atMost))",
    ] + itinerary
  }

  /// What holds for all routes.
  package var exposureBounds: [String] {
    guard let exposure = answer.exposure else { return [] }
    var lines: [String] = []
    if exposure.route != nil {
      lines += [
        "Least     no route has a lower chance than \(percent(exposure.least.atLeast)), possible "
          + "views counted" + slots(exposure.leastStepSeconds)
      ]
      lines += distance(exposure.least)
    }
    lines += [
      "Guarantee whoever crosses is noticed with a chance of at least "
        + "\(percent(exposure.guarantee.atLeast)), sure views alone counted; some way has "
        + percent(exposure.guarantee.atMost) + slots(exposure.guaranteeStepSeconds)
    ]
    return lines + distance(exposure.guarantee)
  }

  private func distance(_ chance: CrossingsDocument.Exposure.Chance) -> [String] {
    chance.isNear
      ? []
      : [
        "          (not within 5 % of \(percent(chance.atMost)): "
          + "shorter time steps would take too long)"
      ]
  }

  private func slots(_ seconds: Double?) -> String {
    seconds.map { " (time steps of \(Format.fixed($0, 2)) s)" } ?? ""
  }

  /// Chances in per cent, rounded to what tells them apart.
  private func percent(_ chances: Double...) -> String {
    let texts = chances.map { Format.fixed($0 * 100, $0 < 0.1 ? 2 : 1) }
    return Set(texts).count == 1 ? "\(texts[0]) %" : texts.joined(separator: " to ") + " %"
  }
}

import BergfriedSurface

/// The axes of a profile: distance below, elevation at both sides.
package struct ProfileAxes {
  package let scale: ProfileScale
  package let profile: Profile
  package let elevations: AxisTicks

  package var elements: [String] {
    [
      SVG.path(
        [(scale.left, scale.bottom), (scale.right, scale.bottom)],
        [("stroke", Ink.axis), ("fill", "none")])
    ] + distances + heights(at: 0) + (isBent ? heights(at: profile.lengthMetres) : []) + legend
  }

  /// Whether the earth's curve can be told from a straight line in the picture.
  private var isBent: Bool {
    let drop = profile.curvature.dropMetres(atMetres: profile.lengthMetres)
    return abs(scale.y(0) - scale.y(drop)) > 4
  }

  private var distances: [String] {
    let inKilometres = profile.lengthMetres >= 3000
    let ticks = AxisTicks(from: 0, to: profile.lengthMetres, count: 8)
    let marks = ticks.values.flatMap { value -> [String] in
      let x = scale.x(value)
      return [
        SVG.path(
          [(x, scale.bottom), (x, scale.bottom + 5)], [("stroke", Ink.axis), ("fill", "none")]),
        SVG.text(
          ticks.text(value, scale: inKilometres ? 0.001 : 1), x, scale.bottom + 20, size: 12,
          fill: Ink.soft, anchor: "middle"),
      ]
    }
    let name = "Distance from the eye, \(inKilometres ? "km" : "m")"
    return marks + [
      SVG.text(
        name, scale.right, scale.bottom + 42, size: 12, fill: Ink.soft, anchor: "end")
    ]
  }

  private func heights(at distance: Double) -> [String] {
    let drop = profile.curvature.dropMetres(atMetres: distance)
    let isLeft = distance == 0
    let x = isLeft ? scale.left - 9 : scale.right + 9
    let marks = elevations.values.compactMap { elevation -> String? in
      let y = scale.y(elevation - drop)
      guard y >= scale.top - 1, y <= scale.bottom + 1 else { return nil }
      return SVG.text(
        elevations.text(elevation), x, y + 4, size: 12, fill: Ink.soft,
        anchor: isLeft ? "end" : "start")
    }
    let name = SVG.text(
      "m", x, scale.top - 8, size: 12, fill: Ink.soft, anchor: isLeft ? "end" : "start")
    return marks + [name]
  }

  private var legend: [String] {
    let y = scale.bottom + 38
    let entries = [(Ink.seen, "ground seen"), (Ink.hidden, "ground hidden")]
    return entries.enumerated().flatMap { number, entry -> [String] in
      let x = scale.left + Double(number) * 130
      return [
        SVG.path(
          [(x, y), (x + 22, y)],
          [("stroke", entry.0), ("stroke-width", "3.2"), ("fill", "none")]),
        SVG.text(entry.1, x + 29, y + 4, size: 12, fill: Ink.soft),
      ]
    }
  }
}

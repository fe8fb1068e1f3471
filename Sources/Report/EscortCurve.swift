import BergfriedCore
import BergfriedEscort

/// The front of an escort as a curve with its knee and its safest way marked.
struct EscortCurve {
  let answer: Escort

  private static let (width, height) = (520.0, 400.0)
  private static let (left, right, top, bottom) = (64.0, 24.0, 24.0, 52.0)

  /// What a way costs across, in metres or minutes, and upward, in metres or seconds.
  private func costs(_ way: EscortRoute) -> (Double, Double) {
    let figures = way.figures
    switch answer.question.reading {
    case .looks: return (figures.time.seconds / 60, figures.longestUnseen.seconds)
    case .anyTime:
      return (
        Double(figures.lengthMillimetres) / 1000, Double(figures.unseenMillimetres ?? 0) / 1000
      )
    }
  }

  private var titles: (String, String) {
    switch answer.question.reading {
    case .looks: ("On their way, minutes", "Longest out of view, seconds")
    case .anyTime: ("Length, metres", "Out of view, metres")
    }
  }

  var svg: String {
    let points = answer.front.map(costs)
    guard !points.isEmpty else { return "" }
    let across = EscortScale(points.map(\.0), from: Self.left, to: Self.width - Self.right)
    let upward = EscortScale(
      points.map(\.1) + [0], from: Self.height - Self.bottom, to: Self.top)
    let places = points.map { (across.place($0.0), upward.place($0.1)) }
    let dots = places.map { "<circle cx=\"\(text($0.0))\" cy=\"\(text($0.1))\" r=\"3.5\"/>" }
    let line = "M" + places.map { "\(text($0.0)) \(text($0.1))" }.joined(separator: "L")
    let knee = answer.knee.map { mark(places[$0], "Knee", "knee") } ?? ""
    return """
      <svg class="curve" viewBox="0 0 \(text(Self.width)) \(text(Self.height))" role="img" \
      aria-label="\(titles.1) against \(titles.0.lowercased())">
      \(grid(across, upward))
      <path class="front" d="\(line)"/>\(dots.joined())\(knee)
      <text x="\(text((Self.left + Self.width - Self.right) / 2))" \
      y="\(text(Self.height - 12))" text-anchor="middle">\(titles.0)</text>
      <text transform="translate(16 \(text((Self.top + Self.height - Self.bottom) / 2))) \
      rotate(-90)" text-anchor="middle">\(titles.1)</text></svg>
      """
  }

  private func mark(_ place: (Double, Double), _ name: String, _ kind: String) -> String {
    """
    <circle class="\(kind)" cx="\(text(place.0))" cy="\(text(place.1))" r="7"/>\
    <text class="\(kind)" x="\(text(place.0 + 12))" y="\(text(place.1 - 8))">\(name)</text>
    """
  }

  private func grid(_ across: EscortScale, _ upward: EscortScale) -> String {
    let columns = across.ticks.map { tick in
      let x = text(across.place(tick))
      return """
        <path class="grid" d="M\(x) \(text(Self.top))V\(text(Self.height - Self.bottom))"/>\
        <text x="\(x)" y="\(text(Self.height - Self.bottom + 18))" \
        text-anchor="middle">\(HTML.plain(tick))</text>
        """
    }
    let rows = upward.ticks.map { tick in
      let y = text(upward.place(tick))
      return """
        <path class="grid" d="M\(text(Self.left)) \(y)H\(text(Self.width - Self.right))"/>\
        <text x="\(text(Self.left - 8))" y="\(text(upward.place(tick) + 4))" \
        text-anchor="end">\(HTML.plain(tick))</text>
        """
    }
    return (columns + rows).joined(separator: "\n")
  }

  private func text(_ value: Double) -> String { HTML.number(value) }
}

/// An axis from a round number below the least value to one above the greatest.
struct EscortScale {
  let ticks: [Double]
  private let from: Double
  private let to: Double

  /// - Parameters:
  ///   - from: where the least tick is drawn, and `to` the greatest.
  init(_ values: [Double], from: Double, to: Double) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let wanted = max(high - low, 1e-6 * max(1, high)) / 5
    var step = 1e-6
    while step < wanted {
      for factor in [2.0, 2.5, 2] where step < wanted { step *= factor }
    }
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    self.from = from
    self.to = to
  }

  func place(_ value: Double) -> Double {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    return from + (value - low) / (high - low) * (to - from)
  }
}

import BergfriedCore
import BergfriedEscort
import BergfriedStreets

/// An escort on the page: for each reading the ways on a map, and what quicker ones cost.
struct EscortFigure {
  let escort: WatchReport.Escort
  /// From 1 on.
  let number: Int
  let streets: StreetGraph
  let clock: WallClock
  /// What the page's map shows, whose parts are drawn again here.
  let frame: MapBounds
  let credits: [String]

  var html: String {
    """
    <section class="escort" id="escort-\(number)">
    <h2>In view from \(HTML.escaped(escort.from)) to \(HTML.escaped(escort.to))</h2>
    \(escort.gap.map(HTML.sentence(of:)) ?? escort.answers.map(figure).joined(separator: "\n"))
    </section>
    """
  }

  private func figure(_ answer: Escort) -> String {
    guard let shown = answer.knee.map({ answer.front[$0] }) ?? answer.safest else {
      return "<p class=\"basis\">\(title(answer)): no way leads there in time.</p>"
    }
    let curve = EscortCurve(answer: answer)
    return """
      <h3>\(title(answer))</h3>
      <p class="basis">\(basis(answer))</p>
      <div class="legend"><span><i class="inview"></i>In view</span>\
      <span><i class="outofview"></i>Out of view</span>\
      \(hasOwnSafest(answer) ? "<span><i class=\"safestway\"></i>The safest way</span>" : "")</div>
      <div class="pair">\(map(answer, shown))\(answer.front.count > 1 ? curve.svg : "")</div>
      <p class="told">\(answer.knee == nil ? "The safest way" : "The knee"): \
      \(sentence(shown)).\(answer.knee == nil ? "" : safest(answer))</p>
      """
  }

  private func title(_ answer: Escort) -> String {
    switch answer.question.reading {
    case .looks:
      "With the looks as they are, setting out at \(clock.clock(answer.question.begin)) "
        + HTML.escaped(clock.name)
    case .anyTime: "Wherever telescopes can be turned to"
    }
  }

  private func basis(_ answer: Escort) -> String {
    let pace = "They walk at \(HTML.plain(answer.question.speedMetresPerSecond)) m/s"
    return switch answer.question.reading {
    case .looks:
      pace + " and may wait. In view is who is surely seen, wholly in a field of view and "
        + "recognised, with the looks made on time; the curve tells how long one is out of view "
        + "at a time."
    case .anyTime:
      pace + ". In view is who is surely seen and made out wherever some telescope can be turned; "
        + "the curve tells how many metres one is out of view."
    }
  }

  private func sentence(_ way: EscortRoute) -> String {
    let figures = way.figures
    return "\(HTML.length(Double(figures.lengthMillimetres) / 1000)) in "
      + "\(HTML.duration(figures.time.seconds)), out of view for "
      + "\(HTML.duration(figures.unseen.seconds)), at most "
      + "\(HTML.duration(figures.longestUnseen.seconds)) at once"
  }

  private func safest(_ answer: Escort) -> String {
    answer.safest.map { " The safest way: \(sentence($0))." } ?? ""
  }

  private func map(_ answer: Escort, _ shown: EscortRoute) -> String {
    let parts = shown.parts(on: streets)
    let safest = hasOwnSafest(answer) ? answer.safest?.parts(on: streets) ?? [] : []
    guard let bounds = MapBounds((parts + safest).flatMap(\.points)) else { return "" }
    let margin = 0.12 * max(bounds.widthMetres, bounds.heightMetres) + 20
    let view = bounds.grown(byMetres: margin)
    let ends = [(parts.first?.points.first, "start"), (parts.last?.points.last, "goal")]
    let radius = HTML.number(max(view.widthMetres, view.heightMetres) / 70)
    let dots = ends.compactMap { point, kind in
      point.map {
        let (x, y) = place($0)
        return "<circle class=\"\(kind)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
      }
    }
    return """
      <svg class="errand" viewBox="\(HTML.number(view.minX - frame.minX)) \
      \(HTML.number(frame.maxY - view.maxY)) \(HTML.number(view.widthMetres)) \
      \(HTML.number(view.heightMetres))" role="img" \
      aria-label="Map of the way from \(HTML.escaped(escort.from)) to \(HTML.escaped(escort.to)), \
      in and out of view">
      <use href="#relief"/><use href="#waters"/><use href="#buildings"/>\
      <g class="pale"><use href="#streets"/></g>
      \(line(safest.flatMap(\.points), "safestway"))
      \(line(parts.flatMap(\.points), "casing"))
      \(parts.map { line($0.points, $0.isInView ? "inview" : "outofview") }.joined())
      \(dots.joined())
      \(credit(in: view))</svg>
      """
  }

  private func credit(in view: MapBounds) -> String {
    guard !credits.isEmpty else { return "" }
    let size = max(view.widthMetres, view.heightMetres) / 42
    return """
      <text class="credit" x="\(HTML.number(view.maxX - frame.minX - size / 2))" \
      y="\(HTML.number(frame.maxY - view.minY - size / 2))" \
      font-size="\(HTML.number(size))">\(HTML.escaped(credits.joined(separator: ", ")))</text>
      """
  }

  /// Whether the safest way is another one than the knee, which is drawn then.
  private func hasOwnSafest(_ answer: Escort) -> Bool {
    answer.safest != nil
      && answer.knee.map { answer.front[$0].route != answer.safest?.route } ?? false
  }

  private func line(_ line: [MapPoint], _ kind: String) -> String {
    let points = line.map { point in
      let (x, y) = place(point)
      return "\(x) \(y)"
    }
    return "<path class=\"\(kind)\" d=\"M\(points.joined(separator: "L"))\"/>"
  }

  private func place(_ point: MapPoint) -> (String, String) {
    (HTML.number(point.x - frame.minX), HTML.number(frame.maxY - point.y))
  }
}

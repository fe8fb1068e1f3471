import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets

/// A crossing on the page: its verdict, and the night as a map with a slider.
struct MovingMap {
  let crossing: WatchReport.Crossing
  /// From 1 on.
  let number: Int
  let streets: StreetGraph
  let clock: WallClock
  /// What the night is called where two are shown, and whether it is the second.
  var night: String?
  var isBeside = false

  private var slip: Slip { crossing.slip }
  private var times: Range<Ticks> { slip.question.times }

  /// One line for the page's head.
  var headline: String { "<li><a href=\"#\(id)\">\(named)\(verdict)</a></li>" }

  private var id: String { "crossing-\(number)" + (isBeside ? "-beside" : "") }

  private var named: String { night.map { "\(HTML.escaped($0)): " } ?? "" }

  var html: String {
    """
    <section class="crossing" id="\(id)" data-crossing="\(number - 1)"\
    \(isBeside ? " data-beside" : "")>
    <h2>\(named)From \(HTML.escaped(crossing.from)) to \(HTML.escaped(crossing.to))</h2>
    <p class="verdict">\(verdict)</p>
    <p class="basis">\(basis)</p>
    \(gap)
    \(legend)
    <div class="player">
    <div><canvas class="now" tabindex="0" role="img" aria-label="Map of the night at the time \
    that the slider has. Arrows move it by a second, with shift by a minute; space plays."></canvas>
    <p class="chart">How much of the streets someone unseen could be on, from bell to midnight</p>
    <canvas class="curve" aria-hidden="true"></canvas></div>
    <input class="slider" type="range" min="0" value="0" step="1" aria-label="Time of the night">
    <div class="controls"><button class="play" type="button">Play</button>
    <span class="clock"></span>
    <label>Speed <select class="rate">\(rates)</select></label></div>
    <p class="told" role="status"></p>
    <noscript><p>The moving map needs JavaScript, which is switched off.</p></noscript>
    <div class="stills"></div>
    </div>
    \(stages)
    </section>
    """
  }

  private var kind: String {
    switch slip.verdict {
    case .unconnected: "unconnected"
    case .guarded: "guarded"
    case .route: "route"
    case .undecided: "undecided"
    }
  }

  private var verdict: String {
    let way = "from \(HTML.escaped(crossing.from)) to \(HTML.escaped(crossing.to)) unseen"
    let sentence =
      switch slip.verdict {
      case .unconnected:
        "No way leads from \(HTML.escaped(crossing.from)) to \(HTML.escaped(crossing.to))."
      case .guarded: "Nobody gets \(way) at \(speed) or less."
      case .route(let route):
        "Someone gets \(way) at \(speed), and is there at \(arrival(route))."
      case .undecided(let route):
        """
        Someone might get \(way) at \(speed), and be there at \(arrival(route)), if nobody sees \
        what is only possibly seen.
        """
      }
    return "<b class=\"\(kind)\">\(kind.prefix(1).uppercased())\(kind.dropFirst())</b> \(sentence)"
  }

  private var gap: String {
    guard case .unconnected(let gap) = slip.verdict else { return "" }
    return HTML.sentence(of: gap)
  }

  private var speed: String { HTML.plain(slip.question.speedMetresPerSecond) + " m/s" }

  private func arrival(_ route: ReachRoute) -> String {
    route.legs.last.map { "\(clock.clock($0.leave)) \(clock.name)" } ?? "once"
  }

  /// What the verdict rests on.
  private var basis: String {
    let rule =
      slip.bound == .strict
      ? "What is only possibly seen counts as seen"
      : "Only what is surely seen, wholly in a field of view and recognised counts as seen"
    return """
      From the start at \(day(times.lowerBound)) to the end at \(day(times.upperBound)), along \
      the streets only and no faster than \(speed); nobody crosses fields. \
      \(slip.question.refuges.assumption) The looks are taken as the watch has them, on time. \
      \(rule).
      """
  }

  private func day(_ time: Ticks) -> String {
    "\(clock.date(time))&nbsp;\(clock.clock(time))&nbsp;\(clock.name)"
  }

  private var legend: String {
    let held = slip.bound == .strict ? "possibly" : "surely"
    var items = [
      ("ground", "Ground in view now, as the heights are mapped"),
      ("held", "Streets \(held) seen now"),
      ("free", "Where someone unseen could be now"),
      ("dot start", "Start"), ("dot goal", "Goal"),
    ]
    switch slip.verdict {
    case .guarded, .unconnected: break
    case .route: items.append(("dot mover", "One who gets through, and the way so far"))
    case .undecided: items.append(("dot mover", "One who might get through, and the way so far"))
    }
    let labels = items.map { "<span><i class=\"\($0.0)\"></i>\($0.1)</span>" }
    return "<div class=\"legend\">\(labels.joined(separator: "\n"))</div>"
  }

  /// How many seconds go by in one; the night takes some forty unless told otherwise.
  private var rates: String {
    let rates = [1, 10, 60, 120, 300, 600, 1800, 3600]
    let wanted = (times.upperBound - times.lowerBound).seconds / 40
    let usual = rates.last { Double($0) <= max(wanted, 1) } ?? 1
    return rates.map { rate in
      "<option value=\"\(rate)\"\(rate == usual ? " selected" : "")>\(rate)×</option>"
    }.joined()
  }

  private var stages: String {
    guard let route = slip.route else { return "" }
    let items = RouteStage.stages(of: route, on: streets).map { stage in
      let wait =
        stage.wait.seconds > 10
        ? ", waiting \(HTML.duration(stage.wait.seconds)) of it" : ""
      let seconds = ((stage.enter - times.lowerBound).seconds).rounded(.up)
      return """
        <li><button type="button" data-seconds="\(HTML.number(seconds, digits: 0))">\
        <time datetime="\(stage.enter.utc)">\(clock.clock(stage.enter)) to \
        \(clock.clock(stage.leave))</time>\
        \(HTML.escaped(stage.street ?? "a refuge"))\(wait)</button></li>
        """
    }
    return "<ol class=\"stages\">\n\(items.joined(separator: "\n"))\n</ol>"
  }
}

import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface

/// The map: relief, buildings, and the streets coloured by whether they are seen.
struct MapFigure {
  private let report: WatchReport
  /// What is shown.
  private let frame: MapBounds

  private var width: Double { frame.maxX - frame.minX }
  private var height: Double { frame.maxY - frame.minY }
  private var unit: Double { max(width, height) / 90 }

  init(_ report: WatchReport) {
    self.report = report
    frame = report.frame
  }

  private var hasStreets: Bool { report.ground == nil }
  private var streets: MapStreets { MapStreets(coverage: report.coverage, frame: frame) }

  var html: String {
    let fields = MapFields(coverage: report.coverage, frame: frame).html
    let marks = MapMarks(coverage: report.coverage, frame: frame, unit: unit)
    let numbers = hasStreets ? marks.blindAreas : ""
    let layers = layers(hasFields: !fields.isEmpty, hasNumbers: !numbers.isEmpty)
    return """
      <section class="map"><h2>\(hasStreets ? "The streets" : "The ground")</h2>
      \(layers.isEmpty ? "" : "<div class=\"legend\">\(layers)</div>")
      \(hasStreets ? streets.legend : "")
      <figure class="plan" style="--unit: \(number(unit))px">
      <svg viewBox="0 0 \(number(width)) \(number(height))" role="img" tabindex="0" \
      aria-label="Map of the \(hasStreets ? "streets" : "ground")" aria-describedby="map-told">
      \(relief)
      <g class="layer waters" id="waters">\(waters)</g>
      <g class="layer buildings" id="buildings">\(buildings)</g>
      <g class="layer zones">\(zones)</g>
      <g class="layer fields off">\(fields)</g>
      <g id="streets">\(hasStreets ? streets.html : "")</g>
      <g class="layer numbers">\(numbers)</g>
      <g class="towers">\(marks.towers)</g>
      <g class="fixed">\(scale)\(north)\(credit)</g>
      </svg>
      <div class="zoom" role="group" aria-label="Map">\(buttons)</div>
      <figcaption id="map-told">\(caption)</figcaption></figure></section>
      """
  }

  /// In words, for those who cannot see the map.
  private var caption: String {
    let towers = report.coverage.towers.map { HTML.escaped($0.tower.name) }
    let share =
      hasStreets ? " with streets coloured by whether they are seen" : " that the watch looks at"
    return """
      The ground\(share) from \(HTML.list(towers)). <span class="steering">Plus, minus and 0 zoom \
      and arrows move it; so do two fingers, dragging, and the wheel with the control key.</span>\
      \(HTML.credit(report.credits))
      """
  }

  private var buttons: String {
    [("in", "+", "Nearer"), ("out", "−", "Farther"), ("all", "⤢", "All of the map")].map {
      "<button type=\"button\" data-zoom=\"\($0.0)\" aria-label=\"\($0.2)\">\($0.1)</button>"
    }.joined()
  }

  private var relief: String {
    let bounds = report.base.bounds
    return """
      <image id="relief" href="\(HTML.image(png: report.base.png))" \
      x="\(number(bounds.minX - frame.minX))" \
      y="\(number(frame.maxY - bounds.maxY))" width="\(number(bounds.maxX - bounds.minX))" \
      height="\(number(bounds.maxY - bounds.minY))" preserveAspectRatio="none"/>
      """
  }

  /// What can be switched on and off.
  private func layers(hasFields: Bool, hasNumbers: Bool) -> String {
    let all = [
      ("surely", "Surely seen", hasStreets), ("possibly", "Possibly seen", hasStreets),
      ("unseen", "Unseen", hasStreets), ("other", "Covered or private", hasStreets),
      ("numbers", "Largest blind areas", hasNumbers),
      ("zones", "Private, never looked into", !zones.isEmpty),
      ("fields", "Fields of view", hasFields), ("buildings", "Buildings", hasStreets),
      ("waters", "Water", !waters.isEmpty),
    ]
    return all.filter(\.2).map { kind, name, _ in
      """
      <label><input type="checkbox"\(kind == "fields" ? "" : " checked") data-layer="\(kind)">\
      <i class="\(kind)"></i>\(name)</label>
      """
    }.joined(separator: "\n")
  }

  private func number(_ value: Double) -> String { HTML.number(value) }

  /// One path for all buildings: their number is large and none is told apart.
  private var buildings: String {
    let rings = report.coverage.town.surface.buildings.flatMap { building in
      ([building.area.outline] + building.area.holes).filter { $0.contains(where: frame.contains) }
    }
    return path(of: rings)
  }

  private func path(of rings: [[MapPoint]], _ kind: String = "") -> String {
    let paths = rings.map { ring in
      "M" + ring.map { $0.text(in: frame) }.joined(separator: "L") + "Z"
    }
    return "<path\(kind) fill-rule=\"evenodd\" d=\"\(paths.joined())\"/>"
  }

  /// One path for each water, since a river may be drawn over a lake; empty where the map shows
  /// none.
  private var waters: String {
    report.waters.filter { $0.area.bounds?.meets(frame) ?? false }.map { water in
      path(
        of: [water.area.outline] + water.area.holes, water.isSure ? "" : " class=\"doubtful\"")
    }.joined(separator: "\n")
  }

  private var zones: String {
    report.coverage.town.privateAreas.filter { $0.bounds?.meets(frame) ?? false }.map { area in
      path(of: [area.outline] + area.holes)
    }.joined(separator: "\n")
  }

  private var scale: String {
    let wanted = width / 5
    let steps = [10.0, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
    let length = steps.last { $0 <= wanted } ?? steps[0]
    let (x, y) = (unit, height - unit)
    let text = length < 1000 ? "\(Int(length)) m" : "\(Int(length / 1000)) km"
    return """
      <g class="scale" data-metres="\(Int(length))"><path d="M\(number(x)) \(number(y - unit / 2))\
      V\(number(y))H\(number(x + length))V\(number(y - unit / 2))" \
      stroke-width="\(number(unit / 5))"/>\
      <text x="\(number(x + length / 2))" y="\(number(y - unit / 2))">\(text)</text></g>
      """
  }

  private var north: String {
    """
    <g class="north" transform="translate(\(number(width - 2 * unit)) \(number(2.4 * unit))) \
    rotate(\(HTML.number(report.northDegrees, digits: 2))) \
    scale(\(HTML.number(unit, digits: 3)))">\
    <path d="M0 -1.6L0.7 1L0 0.5L-0.7 1Z"/><text y="2.2" font-size="1.2">N</text></g>
    """
  }

  private var credit: String {
    guard !report.credits.isEmpty else { return "" }
    return """
      <text class="credit" x="\(number(width - unit / 2))" y="\(number(height - unit / 2))">\
      \(HTML.escaped(report.credits.joined(separator: ", ")))</text>
      """
  }
}

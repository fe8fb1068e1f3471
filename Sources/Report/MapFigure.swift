import BergfriedCoverage
import BergfriedDatum
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

  private var legend: String {
    """
    <div class="legend">
    \(layers.map(switchHTML).joined(separator: "\n"))
    </div>
    """
  }

  var html: String {
    """
    <section class="map"><h2>\(hasStreets ? "The streets" : "The ground")</h2>
    \(hasStreets || !waters.isEmpty ? legend : "")
    <svg viewBox="0 0 \(number(width)) \(number(height))" role="img" \
    aria-label="Map of the \(hasStreets ? "streets" : "ground")">
    \(relief)
    <g class="layer waters" id="waters">\(waters)</g>
    <g class="layer buildings" id="buildings">\(buildings)</g>
    <g id="streets">\(streets)</g>
    <g class="towers">\(towers)</g>
    \(scale)
    \(north)
    </svg></section>
    """
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

  /// What can be switched on and off, with its name.
  private var layers: [(kind: String, name: String)] {
    let streets = [
      ("surely", "Surely seen"), ("possibly", "Possibly seen"), ("unseen", "Unseen"),
      ("other", "Covered or private"), ("buildings", "Buildings"),
    ]
    return (hasStreets ? streets : []) + (waters.isEmpty ? [] : [("waters", "Water")])
  }

  private func switchHTML(_ layer: (kind: String, name: String)) -> String {
    """
    <label><input type="checkbox" checked data-layer="\(layer.kind)">\
    <i class="\(layer.kind)"></i>\(layer.name)</label>
    """
  }

  private func number(_ value: Double) -> String { HTML.number(value) }

  private func place(_ point: MapPoint) -> String {
    number(point.x - frame.minX) + " " + number(frame.maxY - point.y)
  }

  /// One path for all buildings: their number is large and none is told apart.
  private var buildings: String {
    let rings = report.coverage.town.surface.buildings.flatMap { building in
      ([building.area.outline] + building.area.holes).filter { $0.contains(where: frame.contains) }
    }
    return path(of: rings)
  }

  private func path(of rings: [[MapPoint]], _ kind: String = "") -> String {
    let paths = rings.map { ring in "M" + ring.map(place).joined(separator: "L") + "Z" }
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

  /// Pieces of one way that follow each other and fare alike make one line.
  private var streets: String {
    let coverage = report.coverage
    var lines: [String: [String]] = [:]
    var open: (kind: String, way: Int, points: [MapPoint])?
    func finish() {
      guard let line = open else { return }
      let name = coverage.town.streets.ways[line.way].name.map {
        "<title>\(HTML.escaped($0))</title>"
      }
      let path = "M" + line.points.map(place).joined(separator: "L")
      lines[line.kind, default: []].append("<path d=\"\(path)\">\(name ?? "")</path>")
      open = nil
    }
    let streets = coverage.town.streets
    for (index, piece) in streets.pieces[..<streets.insideCount].enumerated() {
      let kind = MapFigure.kind(of: coverage.pieces[index])
      if let line = open, line.kind == kind, line.way == piece.way,
        line.points.last == piece.points.first
      {
        open!.points += piece.points.dropFirst()
      } else {
        finish()
        open = (kind, piece.way, piece.points)
      }
    }
    finish()
    return ["other", "unseen", "possibly", "surely"].map { kind in
      "<g class=\"layer \(kind)\">\(lines[kind, default: []].joined(separator: "\n"))</g>"
    }.joined(separator: "\n")
  }

  private static func kind(of piece: PieceCoverage) -> String {
    piece.standing == .open ? piece.seen.rawValue : "other"
  }

  private var towers: String {
    report.coverage.towers.map { placed in
      let point = placed.tower.point
      let (left, down) = (point.x - frame.minX, frame.maxY - point.y)
      // A name near the edge runs inwards.
      let anchor = left < width / 8 ? "start" : left > width * 7 / 8 ? "end" : "middle"
      return """
        <circle cx="\(number(left))" cy="\(number(down))" r="\(number(unit * 0.45))"/>\
        <text x="\(number(left))" y="\(number(down - 0.9 * unit))" \
        font-size="\(number(unit * 1.3))" style="text-anchor:\(anchor)">\
        \(HTML.escaped(placed.tower.name))</text>
        """
    }.joined(separator: "\n")
  }

  private var scale: String {
    let wanted = width / 5
    let steps = [10.0, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
    let length = steps.last { $0 <= wanted } ?? steps[0]
    let (x, y) = (unit, height - unit)
    let text = length < 1000 ? "\(Int(length)) m" : "\(Int(length / 1000)) km"
    return """
      <g class="scale"><path d="M\(number(x)) \(number(y - unit / 2))V\(number(y))\
      H\(number(x + length))V\(number(y - unit / 2))" stroke-width="\(number(unit / 5))"/>\
      <text x="\(number(x + length / 2))" y="\(number(y - unit / 2))" \
      font-size="\(number(unit * 1.1))">\(text)</text></g>
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
}

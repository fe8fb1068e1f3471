import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

/// What stands on the map at the size of print however near one looks: towers with their names, and
/// the numbers of blind areas.
struct MapMarks {
  let coverage: Coverage
  let frame: MapBounds
  /// A ninetieth of the map's longer side, in metres.
  let unit: Double

  var towers: String {
    let places = coverage.towers.map { place($0.tower.point) }
    return coverage.towers.indices.map { index in
      let (left, down) = places[index]
      // A name near the edge runs inwards, and one whose place another has taken stands below.
      let width = frame.widthMetres
      let anchor = left < width / 8 ? "start" : left > width * 7 / 8 ? "end" : "middle"
      let isTaken = places[..<index].contains {
        abs($0.left - left) < 12 * unit && abs($0.down - down) < 2 * unit
      }
      return mark(
        at: places[index],
        """
        <circle r="\(number(unit * 0.45))"/><text y="\(number((isTaken ? 1.9 : -0.9) * unit))" \
        font-size="\(number(unit * 1.3))" style="text-anchor:\(anchor)">\
        \(HTML.escaped(coverage.towers[index].tower.name))</text>
        """)
    }.joined(separator: "\n")
  }

  /// Each on the piece of its area that is nearest to the area's middle.
  var blindAreas: String {
    coverage.blindAreas.prefix(BlindAreaTable.shown).enumerated().map { index, area in
      let points = area.pieces.map(coverage.town.middle(ofPiece:)).filter(frame.contains)
      func distance(_ point: MapPoint) -> Double {
        let (across, up) = (point.x - area.middle.x, point.y - area.middle.y)
        return across * across + up * up
      }
      guard let point = points.min(by: { distance($0) < distance($1) }) else { return "" }
      return mark(
        at: place(point),
        """
        <circle r="\(number(unit * 0.85))"/><text y="\(number(unit * 0.4))" \
        font-size="\(number(unit * 1.1))">\(index + 1)</text>
        """)
    }.joined(separator: "\n")
  }

  private func place(_ point: MapPoint) -> (left: Double, down: Double) {
    (point.x - frame.minX, frame.maxY - point.y)
  }

  private func mark(at place: (left: Double, down: Double), _ html: String) -> String {
    """
    <g transform="translate(\(number(place.left)) \(number(place.down)))"><g class="still">\(html)\
    </g></g>
    """
  }

  private func number(_ value: Double) -> String { HTML.number(value) }
}

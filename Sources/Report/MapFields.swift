import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials

/// The fields of view of all looks on the map, each pointing once however often it is looked.
struct MapFields {
  let coverage: Coverage
  let frame: MapBounds

  private struct Field: Hashable {
    let tower: Int
    let telescope: String
    /// Where its sector begins, clockwise from up on the map, and how wide it is.
    let startDegrees: Double
    let turnDegrees: Double
    let reachMetres: Double
  }

  private var fields: [Field] {
    var fields = Numbered<Field>()
    for look in coverage.lookFields where look.sector.turnDegrees < 360 {
      let north = coverage.town.convergenceDegrees(at: coverage.towers[look.tower].tower)
      _ = fields.number(
        of: Field(
          tower: look.tower, telescope: look.telescope.name,
          startDegrees: Sector.wrapped(look.sector.startDegrees - north),
          turnDegrees: look.sector.turnDegrees, reachMetres: look.reachMetres))
    }
    return fields.values
  }

  /// Empty where all look all round.
  var html: String { fields.map(path).joined(separator: "\n") }

  private func path(_ field: Field) -> String {
    let tower = coverage.towers[field.tower].tower
    let reach = min(field.reachMetres, frame.widthMetres + frame.heightMetres)
    func end(_ degrees: Double) -> String {
      let angle = degrees * .pi / 180
      return MapPoint(x: tower.point.x + reach * sin(angle), y: tower.point.y + reach * cos(angle))
        .text(in: frame)
    }
    let radius = HTML.number(reach)
    let isWide = field.turnDegrees > 180 ? 1 : 0
    return """
      <path d="M\(tower.point.text(in: frame))L\(end(field.startDegrees))\
      A\(radius) \(radius) 0 \(isWide) 1 \(end(field.startDegrees + field.turnDegrees))Z">\
      <title>\(HTML.escaped("\(field.telescope) on \(tower.name)"))</title></path>
      """
  }
}

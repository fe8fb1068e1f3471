import BergfriedAnswers
import BergfriedCore
import BergfriedFiles
import BergfriedGDAL

/// Features as GeoJSON writes them (RFC 7946).
///
/// Readers take the type of a column from its values, so reals have a decimal point even where they
/// are whole.
struct GeoJSONText {
  /// How many digits coordinates have after the point.
  let digits: Int

  /// A value of a column.
  static func text(_ value: FeatureValue?, _ kind: FeatureField.Kind) -> String {
    switch value {
    case nil: "null"
    case .string(let text): quoted(text)
    case .integer(let number): kind == .real ? "\(Double(number))" : "\(number)"
    case .real(let number): number.isFinite ? "\(number)" : "null"
    case .time(let time): quoted(time.utc)
    }
  }

  /// A text as files of features have it.
  static func quoted(_ text: String) -> String {
    let text = PlainText.oneLine(text)
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 < 0x7f
    }
    return isPlain ? "\"\(text)\"" : (try? text.compactJSON()) ?? "\"\""
  }

  /// Where a feature is. Outlines run counter-clockwise, holes clockwise, and all are closed.
  func text(_ geometry: FeatureGeometry) -> String {
    switch geometry {
    case .nowhere: "null"
    case .point(let point): typed("Point", text(point))
    case .line(let points): typed("LineString", text(points))
    case .lines(let lines): typed("MultiLineString", list(lines.map(text)))
    case .area(let area): typed("Polygon", text(area))
    case .areas(let areas): typed("MultiPolygon", list(areas.map(text)))
    }
  }

  private func typed(_ type: String, _ coordinates: String) -> String {
    #"{"type":"\#(type)","coordinates":\#(coordinates)}"#
  }

  private func text(_ area: MapPolygon) -> String {
    list(
      [text(ring(area.outline, isClockwise: false))]
        + area.holes.map { text(ring($0, isClockwise: true)) })
  }

  private func ring(_ points: [MapPoint], isClockwise: Bool) -> [MapPoint] {
    guard let origin = points.first, var last = points.last else { return points }
    var twice = 0.0
    for point in points {
      twice +=
        (last.x - origin.x) * (point.y - origin.y) - (point.x - origin.x) * (last.y - origin.y)
      last = point
    }
    let closed = points.first == points.last ? points : points + [origin]
    return (twice < 0) == isClockwise ? closed : closed.reversed()
  }

  private func text(_ points: [MapPoint]) -> String { list(points.map(text)) }

  private func text(_ point: MapPoint) -> String {
    "[\(Format.fixed(point.x, digits)),\(Format.fixed(point.y, digits))]"
  }

  private func list(_ parts: [String]) -> String { "[\(parts.joined(separator: ","))]" }
}

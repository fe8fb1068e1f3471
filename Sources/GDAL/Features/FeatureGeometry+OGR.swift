import BergfriedCore
import CGDAL

extension FeatureGeometry {
  /// The geometry as GDAL has it, which the caller owns; `nil` for nowhere.
  ///
  /// - Parameter keepsSingleParts: whether a single line or area stays one, instead of becoming
  ///   several of which there is one.
  func made(keepsSingleParts: Bool) -> OGRGeometryH? {
    switch self {
    case .nowhere:
      return nil
    case .point(let point):
      let made = OGR_G_CreateGeometry(wkbPoint)
      OGR_G_SetPoint_2D(made, 0, point.x, point.y)
      return made
    case .line(let points):
      let line = Self.line(points, wkbLineString)
      return keepsSingleParts ? line : Self.collection(wkbMultiLineString, [line])
    case .lines(let lines):
      return Self.collection(wkbMultiLineString, lines.map { Self.line($0, wkbLineString) })
    case .area(let area):
      let polygon = Self.polygon(area)
      return keepsSingleParts ? polygon : Self.collection(wkbMultiPolygon, [polygon])
    case .areas(let areas):
      return Self.collection(wkbMultiPolygon, areas.map(Self.polygon))
    }
  }

  private static func collection(
    _ type: OGRwkbGeometryType, _ parts: [OGRGeometryH?]
  ) -> OGRGeometryH? {
    let whole = OGR_G_CreateGeometry(type)
    for part in parts { OGR_G_AddGeometryDirectly(whole, part) }
    return whole
  }

  private static func polygon(_ area: MapPolygon) -> OGRGeometryH? {
    let polygon = OGR_G_CreateGeometry(wkbPolygon)
    for ring in [area.outline] + area.holes {
      let corners = ring.first.map { ring + ($0 == ring.last ? [] : [$0]) } ?? []
      OGR_G_AddGeometryDirectly(polygon, line(corners, wkbLinearRing))
    }
    return polygon
  }

  private static func line(_ points: [MapPoint], _ type: OGRwkbGeometryType) -> OGRGeometryH? {
    let line = OGR_G_CreateGeometry(type)
    OGR_G_SetPointCount(line, Int32(points.count))
    for (index, point) in points.enumerated() {
      OGR_G_SetPoint_2D(line, Int32(index), point.x, point.y)
    }
    return line
  }
}

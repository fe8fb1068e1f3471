import BergfriedDatum
import CGDAL

extension TownReader {
  /// The keys that name a kind of place, the most telling first.
  private static let placeKeys = [
    "place", "natural", "historic", "tourism", "man_made", "amenity", "leisure", "railway",
    "building", "kind", "type",
  ]

  /// What a feature is by its own tags.
  static func themes(of tags: FeatureTags) -> [TownMapOptions.Theme] {
    var themes: [TownMapOptions.Theme] = []
    if StreetRule.kind(of: tags) != nil { themes.append(.streets) }
    if tags["building"] != nil || tags["building:part"] != nil { themes.append(.buildings) }
    let isSwamp = ["swamp", "mangrove"].contains(tags["wetland"])
    if tags["natural"] == "wood" || tags["landuse"] == "forest" || tags["landcover"] == "trees"
      || isSwamp
    {
      themes.append(.woods)
    }
    if Self.isWater(tags) { themes.append(.waters) }
    if isObstacle(tags) { themes.append(.barriers) }
    if isBridge(tags) { themes.append(.bridges) }
    if tags["name"] != nil, placeKeys.dropLast(2).contains(where: { tags[$0] != nil }) {
      themes.append(.places)
    }
    return themes
  }

  mutating func addPlace(_ feature: MapFeature, _ geometry: OGRGeometryH) {
    guard let name = feature.tags["name"], let point = point(of: feature, geometry),
      options.clip?.contains(point) ?? true
    else { return }
    let areas = feature.parts.points.isEmpty ? feature.parts.areas : []
    town.places.append(
      Place(id: feature.id, name: name, kind: kind(feature.tags), point: point, areas: areas))
  }

  private func kind(_ tags: FeatureTags) -> String {
    for key in Self.placeKeys {
      guard let value = tags[key] else { continue }
      return value == "yes" ? key : value
    }
    return "place"
  }

  /// A point of a point, a point inside an area; lines are no places.
  private func point(of feature: MapFeature, _ geometry: OGRGeometryH) -> MapPoint? {
    if let point = feature.parts.points.first { return point }
    guard let area = feature.parts.areas.first else { return nil }
    if let middle = area.bounds?.centre, area.contains(middle) { return middle }
    return ErrorLog.recording { _ in
      guard let inner = OGR_G_PointOnSurface(geometry) else {
        return feature.parts.areas[0].outline[0]
      }
      defer { OGR_G_DestroyGeometry(inner) }
      return MapPoint(x: OGR_G_GetX(inner, 0), y: OGR_G_GetY(inner, 0))
    }
  }
}

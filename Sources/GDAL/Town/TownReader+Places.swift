import BergfriedCore

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

  mutating func addPlace(_ feature: MapFeature) {
    guard let name = feature.tags["name"] else { return leaveOut(.places, "without a name") }
    guard let point = point(of: feature) else {
      return leaveOut(.places, "that are neither points nor areas")
    }
    guard options.clip?.contains(point) ?? true else { return leaveOutside(.places) }
    let areas = feature.parts.points.isEmpty && feature.isWhole ? feature.parts.areas : []
    town.places.append(
      Place(
        id: feature.id, name: name, kind: kind(feature.tags), point: point, areas: areas,
        elevationMetres: feature.tags["ele"].flatMap(TownReader.elevationMetres)))
  }

  /// Reads `1234`, `1234.5` or `1234 m`; `nil` for what is no elevation on Earth.
  static func elevationMetres(of text: String) -> Double? {
    let number = (text.hasSuffix("m") ? text.dropLast() : text[...]).filter { $0 != " " }
    guard number.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) }) else {
      return nil
    }
    return Double(number).flatMap { (-500...9000).contains($0) ? $0 : nil }
  }

  private func kind(_ tags: FeatureTags) -> String {
    for key in Self.placeKeys {
      guard let value = tags[key] else { continue }
      return YesNo.reading(value) == true ? key : value
    }
    return "place"
  }

  /// A point of a point, a point inside an area; lines are no places.
  private func point(of feature: MapFeature) -> MapPoint? {
    feature.parts.points.first ?? feature.parts.areas.first?.innerPoint
  }
}

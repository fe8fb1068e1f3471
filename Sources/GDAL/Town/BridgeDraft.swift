import BergfriedDatum

/// A bridge of the map before it is known which others it meets.
struct BridgeDraft {
  let id: String
  let points: [MapPoint]
  let halfWidthMetres: Double
  let parapetMetres: Double

  init(id: String, points: [MapPoint], tags: FeatureTags) {
    self.id = id
    self.points = points
    halfWidthMetres = Self.halfWidthMetres(tags) ?? Self.usualHalfWidthMetres(tags)
    parapetMetres = Self.parapetMetres(tags)
  }

  /// Of the deck: a stated width is that of the carriageway, beside which there may be pavements.
  static func halfWidthMetres(_ tags: FeatureTags) -> Double? {
    let lanes = tags.number("lanes").map { Double($0) * 3.75 }
    return (tags["width"].flatMap(BuildingHeight.metres(of:)) ?? lanes).map { $0 / 2 + 3 }
  }

  /// Where the map does not say.
  static func usualHalfWidthMetres(_ tags: FeatureTags) -> Double {
    if tags["aeroway"] != nil { return 40 }
    if tags["waterway"] != nil { return 8 }
    switch tags["highway"] {
    case "motorway", "trunk": return 10
    case "primary", "secondary", "motorway_link", "trunk_link": return 8
    case "footway", "path", "cycleway", "steps", "bridleway": return 3
    case "track": return 4
    case nil: return 5
    default: return 6
    }
  }

  /// How high walls, girders and roofs rise above a deck at the most.
  static func parapetMetres(_ tags: FeatureTags) -> Double {
    if tags.has("covered") || tags["bridge"] == "covered" { return 10 }
    if tags["bridge:structure"] == "truss" { return 10 }
    if tags["railway"] != nil || tags["waterway"] != nil || tags["bridge"] == "aqueduct" {
      return 3
    }
    return tags["highway"] == "motorway" || tags["highway"] == "trunk" ? 4 : 1.5
  }
}

import BergfriedCore
import BergfriedStreets

/// A bridge of the map, or stairs that may lead up to one, before it is known what it meets.
struct BridgeDraft {
  let id: String
  let points: [MapPoint]
  let halfWidthMetres: Double
  let parapetMetres: Double
  let level: Int
  /// How steep its deck is at the most where both its ends are on the ground.
  let steepest: Double
  /// Whether the map says that it is a bridge.
  let isBridge: Bool

  init(id: String, points: [MapPoint], tags: FeatureTags) {
    self.id = id
    self.points = points
    let unread = tags["width"].flatMap(BuildingHeight.most(of:)).map { $0 / 2 + 3 } ?? 0
    halfWidthMetres =
      Self.halfWidthMetres(tags) ?? max(Self.usualHalfWidthMetres(tags), unread)
    parapetMetres = Self.parapetMetres(tags)
    level = tags.number("layer") ?? 0
    steepest = Self.steepest(tags["highway"])
    isBridge = true
  }

  /// A way that is no bridge by name, and may be off the ground.
  init(_ way: Way) {
    id = way.id
    points = way.points
    let isPath = Self.steepest(way.kind) > Self.roadSteepest
    (halfWidthMetres, parapetMetres) = (isPath ? 3 : 6, 1.5)
    level = way.level
    steepest = Self.steepest(way.kind)
    isBridge = false
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

  static let roadSteepest = 0.15
  static let pathSteepest = 0.35

  /// Stairs climb one in one, paths like the steepest streets there are, and carriageways less.
  private static func steepest(_ kind: String?) -> Double {
    switch kind {
    case "steps", "elevator": 1
    case "footway", "path", "cycleway", "bridleway", "pedestrian", "track", "corridor": pathSteepest
    default: roadSteepest
    }
  }
}

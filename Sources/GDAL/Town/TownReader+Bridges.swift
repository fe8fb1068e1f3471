import BergfriedCore
import BergfriedStreets
import BergfriedSurface

extension TownReader {
  /// Bridges of streets, railways, waters and whatever else: they hide what is beneath.
  static func isBridge(_ tags: FeatureTags) -> Bool {
    tags.has("bridge") || tags["man_made"] == "bridge" || isRaisedRail(tags)
  }

  /// Rails on a layer above the ground are on a viaduct, or on a dam as high.
  private static func isRaisedRail(_ tags: FeatureTags) -> Bool {
    guard let kind = tags["railway"], rails.contains(kind), !tags.has("tunnel") else {
      return false
    }
    return (tags.number("layer") ?? 0) > 0
  }

  private static let noBridges: Set = ["proposed", "planned", "razed", "demolished", "removed"]

  mutating func addBridge(_ feature: MapFeature) {
    let tags = feature.tags
    let kinds = ["highway", "railway"].compactMap { tags[$0] }
    if let kind = kinds.first(where: Self.noBridges.contains) {
      return leaveOut(.bridges, kind)
    }
    let isArea = tags.says("area") == true
    let areas = isArea ? feature.drawn.withRingsAsAreas.areas : feature.parts.areas
    for (index, area) in areas.enumerated() where isWanted(area) {
      let border = MapPolygon.points(along: area.outline + [area.outline[0]], stepMetres: 10)
      town.spans.append(
        Span(
          id: feature.id(part: index), area: area, restsOn: border,
          parapetMetres: BridgeDraft.parapetMetres(tags)))
    }
    let lines = feature.parts.lines + feature.gaps
    for (index, line) in lines.enumerated() {
      bridges.append(
        BridgeDraft(id: feature.id(part: areas.count + index), points: line, tags: tags))
    }
    let isNear = lines.contains { options.clip?.meets(line: $0) ?? true }
    if isNear, BridgeDraft.halfWidthMetres(tags) == nil {
      let width = 2 * BridgeDraft.usualHalfWidthMetres(tags)
      note("bridges without width: \(width) m are assumed")
    }
  }

  private static let rails: Set = [
    "rail", "light_rail", "tram", "subway", "narrow_gauge", "funicular", "monorail", "preserved",
  ]

  static func isRail(_ tags: FeatureTags) -> Bool {
    tags["railway"].map(rails.contains) ?? false && !tags.has("tunnel")
  }

  /// Whether a feature counts though it has no theme.
  static func isMeant(_ tags: FeatureTags) -> Bool { isRail(tags) || isCoast(tags) }

  /// Rails are no street, and yet bridges pass over them.
  mutating func addRail(_ feature: MapFeature) {
    guard Self.isRail(feature.tags) else { return }
    rails += feature.drawn.lines.filter { options.clip?.meets(line: $0) ?? true }
  }

  /// Sets the bridges up on a town's ground.
  func addDecks(to town: inout TownMap) {
    let decks = BridgeDecks(
      BridgeSite(bridges, town.spans.map(\.area), beside: town.ways, rails))
    var lifts = decks.lifts()
    town.spans = town.spans.map { span in
      let rise = decks.riseMetres(of: span.area)
      for ring in [span.area.outline] + span.area.holes where rise > 0 {
        lifts[ring + ring.prefix(1)] = Lift(riseMetres: rise, restsOn: span.restsOn)
      }
      return Span(
        id: span.id, area: span.area, restsOn: span.restsOn, parapetMetres: span.parapetMetres,
        riseMetres: rise)
    }
    town.spans += decks.spans().filter { isWanted($0.area) }
    let lifted = Marks(lifts.keys.lazy.compactMap(\.first))
    for way in town.ways.indices where town.ways[way].points.first.map(lifted.mayHave) ?? false {
      if let lift = lifts[town.ways[way].points] { town.ways[way].lift = lift }
    }
  }
}

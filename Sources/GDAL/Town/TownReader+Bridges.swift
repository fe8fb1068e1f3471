import BergfriedDatum
import BergfriedSurface

extension TownReader {
  /// Bridges of streets, railways, waters and whatever else: they hide what is beneath.
  static func isBridge(_ tags: FeatureTags) -> Bool {
    tags.has("bridge") || tags["man_made"] == "bridge"
  }

  private static let noBridges: Set = ["proposed", "planned", "razed", "demolished", "removed"]

  mutating func addBridge(_ feature: MapFeature) {
    let tags = feature.tags
    let kinds = ["highway", "railway"].compactMap { tags[$0] }
    guard !kinds.contains(where: Self.noBridges.contains) else { return }
    let isArea = tags["area"] == "yes"
    let areas = isArea ? feature.drawn.withRingsAsAreas.areas : feature.parts.areas
    for (index, area) in areas.enumerated() where isWanted(area) {
      let border = MapPolygon.points(along: area.outline + [area.outline[0]], stepMetres: 10)
      town.spans.append(
        Span(
          id: feature.id(part: index), area: area, restsOn: border,
          parapetMetres: BridgeDraft.parapetMetres(tags)))
    }
    let lines = feature.parts.lines
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
}

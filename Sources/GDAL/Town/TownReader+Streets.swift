import BergfriedDatum
import BergfriedStreets

extension TownReader {
  /// Values of `highway` that nobody walks or drives along: not there yet, not there any more, or
  /// an area beside the street.
  private static let noStreets: Set = [
    "proposed", "planned", "construction", "razed", "demolished", "abandoned", "disused",
    "dismantled", "removed", "no", "platform", "rest_area", "services", "traffic_island",
    "bus_stop", "raceway",
  ]

  private static let indoorStreets: Set = ["corridor", "elevator"]

  mutating func addStreets(_ feature: MapFeature) {
    let kind = feature.tags["highway"] ?? "street"
    // One walks around a square drawn as an area as well as along a line.
    let lines = feature.parts.lines + feature.parts.areas.map { $0.outline + [$0.outline[0]] }
    guard !lines.isEmpty else { return }
    guard !Self.noStreets.contains(kind) else { return note("highway=\(kind)") }
    for (index, line) in lines.enumerated() {
      if let clip = options.clip, !clip.meets(line: line) {
        noteOutside()
      } else {
        town.ways.append(way(feature, kind: kind, id: feature.id(part: index), points: line))
      }
    }
  }

  private func way(_ feature: MapFeature, kind: String, id: String, points: [MapPoint]) -> Way {
    let tags = feature.tags
    let isIndoor = tags.has("indoor") || Self.indoorStreets.contains(kind)
    let isCovered =
      isIndoor || tags.has("tunnel") || tags.has("covered") || tags["location"] == "underground"
    return Way(
      id: id, name: tags["name"], kind: kind,
      level: tags.number("layer") ?? (isIndoor ? tags.number("level") : nil) ?? 0,
      isCovered: isCovered, isBridge: tags.has("bridge"), points: points)
  }
}

import BergfriedCore
import BergfriedStreets

/// What the map's words say about walking there: the table that the guide to the watch file shows.
///
/// *Model.* What is no way yet or any more is left out. What people can get along, though perhaps
/// not always or not everywhere, is *doubtful*: it counts for those who are to be kept from getting
/// through, and nobody relies on it. All else is open.
enum StreetRule {
  /// Values of `highway` that nobody gets along: not there yet, not there any more, or no way.
  static let gone: Set = [
    "proposed", "planned", "razed", "demolished", "dismantled", "removed", "no", "bus_stop",
  ]

  /// Values of `highway` that people may get along.
  static let doubtful: Set = [
    "platform", "construction", "rest_area", "services", "traffic_island", "raceway", "abandoned",
    "disused", "corridor", "elevator", "escape", "emergency_bay",
  ]

  /// Other tags that stand for places to walk on, all doubtful; the first counts.
  static let others = [
    (key: "man_made", value: "pier"), (key: "place", value: "square"),
    (key: "public_transport", value: "platform"), (key: "railway", value: "platform"),
  ]

  static let indoor: Set = ["corridor", "elevator"]

  /// Closed lines of these that do not say `area=no` may be areas.
  static let areas: Set = ["pedestrian", "platform", "square", "pier", "rest_area"]

  /// The kind of a place to walk on; `nil` for anything else.
  static func kind(of tags: FeatureTags) -> String? {
    if let highway = tags["highway"] { return highway }
    return others.first { tags[$0.key] == $0.value }?.value
  }

  /// Whether a line stands for the area inside.
  static func isArea(_ line: [MapPoint], kind: String, _ tags: FeatureTags) -> Bool {
    guard line.count > 3, line.first == line.last else { return false }
    return tags.says("area") ?? areas.contains(kind)
  }

  /// `nil` where nobody gets along.
  static func passage(of kind: String, _ tags: FeatureTags) -> Way.Passage? {
    if gone.contains(kind) { return nil }
    let isOther = tags["highway"] == nil && self.kind(of: tags) != nil
    return isOther || doubtful.contains(kind) || tags.has("indoor") ? .doubtful : .open
  }
}

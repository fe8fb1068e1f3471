/// How the values of tags are read that say yes or no.
///
/// *Model.* No is what OpenStreetMap, shapefiles, databases and Python's tables say for it, and yes
/// likewise, in capitals or not. Any other value of such a tag counts as yes, since it mostly is a
/// kind of it: a `bridge=viaduct` is a bridge. What is none of the kinds known is told. `area`
/// alone has no kinds: what is neither yes nor no there, such as a size, says nothing.
enum YesNo {
  private static let no: Set = ["no", "n", "false", "f", "0", "none", "null", "nan", "-", ""]
  private static let yes: Set = ["yes", "y", "true", "t", "1"]

  /// `nil` for what is neither.
  static func reading(_ value: String) -> Bool? {
    let word = value.lowercased()
    return no.contains(word) ? false : yes.contains(word) ? true : nil
  }

  /// Whether a tag asks for yes or no and has a value that is neither, and no known kind.
  static func isOdd(_ value: String, of key: String) -> Bool {
    guard let kinds = kinds[key], reading(value) == nil else { return false }
    let words = value.lowercased().split(separator: ";").map { word in
      String(word.drop { $0.isWhitespace })
    }
    switch kinds {
    case .these(let known): return !words.allSatisfy(known.contains)
    case .words: return !words.allSatisfy(isKind)
    case .size: return Double(value) == nil
    }
  }

  /// Whether other values than yes and no count as yes; else they say nothing.
  static func hasKinds(_ key: String) -> Bool { key != "area" }

  private enum Kinds {
    case these(Set<String>)
    /// Any word may be a kind.
    case words
    /// A column of other maps may hold a number that has nothing to do with it.
    case size
  }

  private static let kinds: [String: Kinds] = [
    "bridge": .these(bridges), "tunnel": .these(tunnels), "covered": .these(covers),
    "indoor": .these(["room", "area", "corridor", "wall", "door", "level", "column", "building"]),
    "conveying": .these(["forward", "backward", "reversible", "both"]),
    "intermittent": .these(["seasonal", "sometimes", "dry", "ephemeral"]),
    "seasonal": .these([
      "spring", "summer", "autumn", "fall", "winter", "wet_season", "dry_season",
    ]),
    "ford": .these(["stepping_stones", "boat", "intermittent", "seasonal", "dry", "boulders"]),
    "building": .words, "building:part": .words, "area": .size,
  ]

  private static let bridges: Set = [
    "viaduct", "aqueduct", "boardwalk", "cantilever", "covered", "low_water_crossing", "movable",
    "trestle", "suspension", "swing", "bascule", "lift", "drawbridge", "floating", "pontoon",
    "arch", "beam", "truss", "cable-stayed", "footbridge", "pedestrian", "culvert", "overpass",
    "simple_brunnel", "gangway", "ramp", "abandoned", "disused", "construction", "proposed",
    "historic", "building_passage", "wooden", "log", "plank", "rope", "humpback", "transporter",
  ]

  private static let tunnels: Set = [
    "culvert", "building_passage", "avalanche_protector", "flooded", "covered", "canal", "cave",
    "passage", "underpass", "subway", "gallery", "mine", "adit", "arcade", "colonnade", "pipe",
    "aqueduct", "abandoned", "disused", "construction", "proposed", "passageway",
  ]

  private static let covers: Set = [
    "arcade", "colonnade", "partial", "partially", "roof", "building_passage", "awning", "booth",
    "canopy", "gallery", "passage", "building", "bridge", "veranda", "pergola", "shelter",
    "avalanche_protector", "portico", "tunnel", "half", "overhang",
  ]

  /// A word of more than one letter that does not say that nobody knows.
  private static func isKind(_ word: String) -> Bool {
    word.count > 1 && word.first?.isLetter ?? false && !doubts.contains(word)
  }

  private static let doubts: Set = ["maybe", "unknown", "unsure", "undefined", "perhaps", "n/a"]
}

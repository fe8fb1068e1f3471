import BergfriedCore

/// The names of a watch, gathered before anything refers to them: one name, one thing.
struct ReadingNames {
  private var towers: [String: Int] = [:]
  private var zones: [String: Int] = [:]
  private(set) var privateZones: Set<String> = []
  private var lines: [String: (line: Int, what: String)] = [:]

  /// Takes in a list of towers or zones; names given twice go into the log.
  init(towers: [Entry], zones: [Entry]) {
    for (index, tower) in towers.enumerated() {
      let pairs = tower.silentPairs
      if let name = note(pairs, as: "tower") { self.towers[name] = index }
      for list in pairs where list.name == "telescopes" || list.name == "cameras" {
        for telescope in list.value.silentItems {
          _ = note(telescope.silentPairs, as: "telescope")
        }
      }
    }
    for (index, zone) in zones.enumerated() {
      let pairs = zone.silentPairs
      guard let name = note(pairs, as: "zone") else { continue }
      self.zones[name] = index
      let kind = pairs.first { $0.name == "kind" }?.value.word
      if kind != Watch.Zone.Kind.area.rawValue { privateZones.insert(name) }
    }
  }

  /// What is made of the tower or zone of a name; `nil` where the watch has neither.
  func own<Meaning>(
    _ name: String, tower: (Int) -> Meaning, zone: (Int) -> Meaning
  ) -> Meaning? {
    towers[name].map(tower) ?? zones[name].map(zone)
  }

  /// - Returns: the name, if it is there and new.
  private mutating func note(_ pairs: [Pair], as what: String) -> String? {
    guard let pair = pairs.first(where: { $0.name == "name" }),
      let name = pair.value.word, !name.isEmpty
    else { return nil }
    if let first = lines[name] {
      pair.value.fail(
        .watchRepeated,
        "\(name) is the name of a \(first.what) on line \(first.line) already: give this \(what) "
          + "another one")
      return nil
    }
    lines[name] = (pair.mark?.line ?? 1, what)
    return name
  }
}

extension Entry {
  /// The pairs of what may be no section, without a word about it.
  fileprivate var silentPairs: [Pair] { isSection ? pairs("its keys") : [] }
  fileprivate var silentItems: [Entry] { isList ? list("items") : [] }
}

/// All sections of a watch file with the keys that each knows, in the order in which they are best
/// written.
enum SectionKeys {
  private static let ordered: [(section: String, keys: [String])] = {
    let sections: [any SectionKey.Type] = [
      WatchKey.self, PlaceKey.self, MapFileKey.self, MapLayerKey.self, BuildingHeightKey.self,
      PeopleKey.self, NightKey.self, TowerKey.self, TelescopeKey.self, LookKey.self,
      LadderKey.self, DetectionKey.self, ZoneKey.self, CrossingKey.self, EscortKey.self,
      ReportKey.self,
    ]
    return sections.map { ($0.section, $0.words) }
  }()

  /// The keys by their sections, for the schema to be compared with.
  static let all = Dictionary(uniqueKeysWithValues: ordered.map { ($0.section, Set($0.keys)) })

  /// The places of some keys in the shortest section that knows all of them; empty where none does.
  static func order(of keys: Set<String>) -> [String: Int] {
    let fitting = ordered.filter { keys.isSubset(of: $0.keys) }
    guard let best = fitting.min(by: { $0.keys.count < $1.keys.count }) else { return [:] }
    return Dictionary(uniqueKeysWithValues: best.keys.enumerated().map { ($0.element, $0.offset) })
  }
}

extension SectionKey {
  fileprivate static var words: [String] { allCases.map(\.rawValue) }
}

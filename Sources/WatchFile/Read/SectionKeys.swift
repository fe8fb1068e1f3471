/// All sections of a watch file with the keys that each knows, for the schema to be compared with.
enum SectionKeys {
  static let all: [String: Set<String>] = {
    let sections: [any SectionKey.Type] = [
      WatchKey.self, PlaceKey.self, MapFileKey.self, MapLayerKey.self, BuildingHeightKey.self,
      PeopleKey.self, NightKey.self, TowerKey.self, TelescopeKey.self, LookKey.self,
      LadderKey.self, DetectionKey.self, ZoneKey.self, CrossingKey.self, EscortKey.self,
      ReportKey.self,
    ]
    return Dictionary(uniqueKeysWithValues: sections.map { ($0.section, $0.words) })
  }()
}

extension SectionKey {
  fileprivate static var words: Set<String> { Set(allCases.map(\.rawValue)) }
}

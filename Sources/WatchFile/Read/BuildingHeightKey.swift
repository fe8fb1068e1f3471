enum BuildingHeightKey: String, SectionKey {
  case low, typical, high

  static let section = "building height"
}

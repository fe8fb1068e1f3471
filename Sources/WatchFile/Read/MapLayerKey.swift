enum MapLayerKey: String, SectionKey {
  case streets, buildings, woods, places, waters, barriers, bridges

  static let section = "layers section"
}

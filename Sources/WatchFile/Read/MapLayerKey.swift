enum MapLayerKey: String, SectionKey {
  case streets, buildings, woods, places, waters

  static let section = "layers section"
}

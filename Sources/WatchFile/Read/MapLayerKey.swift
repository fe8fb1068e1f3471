enum MapLayerKey: String, SectionKey {
  case streets, buildings, woods, places

  static let section = "layers section"
}

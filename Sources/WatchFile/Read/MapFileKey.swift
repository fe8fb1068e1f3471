enum MapFileKey: String, SectionKey {
  case file, layers, columns

  static let section = "map file"
}

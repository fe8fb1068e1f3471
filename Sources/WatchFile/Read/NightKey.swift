enum NightKey: String, SectionKey {
  case bell, midnight, visibility

  static let section = "night"
}

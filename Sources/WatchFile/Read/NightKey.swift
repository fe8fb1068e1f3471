enum NightKey: String, SectionKey {
  case bell, midnight, visibility
  case timeZone = "time_zone"

  static let section = "night"
}

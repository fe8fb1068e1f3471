enum ZoneKey: String, SectionKey {
  case name, kind, area

  static let section = "zone"
}

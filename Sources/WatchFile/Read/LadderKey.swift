enum LadderKey: String, SectionKey {
  case name
  case perMetre = "per_metre"
  case cycles, over

  static let section = "ladder"
}

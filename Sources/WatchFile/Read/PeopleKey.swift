enum PeopleKey: String, SectionKey {
  case height, speed

  static let section = "people section"
}

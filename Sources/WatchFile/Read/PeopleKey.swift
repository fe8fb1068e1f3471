enum PeopleKey: String, SectionKey {
  case height, speed, refuges

  static let section = "people section"
}

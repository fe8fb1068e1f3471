enum CrossingKey: String, SectionKey {
  case from, to, within

  static let section = "crossing"
}

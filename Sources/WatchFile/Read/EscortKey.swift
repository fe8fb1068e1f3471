enum EscortKey: String, SectionKey {
  case from, to, at

  static let section = "escort"
}

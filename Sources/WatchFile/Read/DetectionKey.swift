enum DetectionKey: String, SectionKey {
  case perSecond = "per_second"
  case perLook = "per_look"

  static let section = "detection"
}

enum LookKey: String, SectionKey {
  case towards, point, xy, azimuth, pitch, from
  case length = "for"
  case every

  static let section = "look"
}

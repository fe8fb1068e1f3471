enum TowerKey: String, SectionKey {
  case name, at, xy, eye, roof, sea, telescopes, cameras

  static let section = "tower"
}

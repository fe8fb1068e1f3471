enum TowerKey: String, SectionKey {
  case name, at, xy, eye, roof, sea, telescopes, cameras, spare

  static let section = "tower"
}

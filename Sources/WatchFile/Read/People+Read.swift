extension Watch.People {
  init?(_ entry: Entry) {
    guard let section = Section<PeopleKey>(entry) else { return nil }
    self.init()
    heightMetres = section.number(.height, "a height in metres", 0.1...10) ?? heightMetres
    speedMetresPerSecond =
      section.number(.speed, "a speed in metres per second", 0.1...100) ?? speedMetresPerSecond
    refuges = section[.refuges]?.choice(Refuges.self) ?? refuges
  }
}

import BergfriedCore

extension Watch.BuildingHeight {
  private static let heights = 0.0...500.0
  private static let metres = "a height in metres"

  init?(_ entry: Entry) {
    if !entry.isSection {
      guard let height = entry.number(Self.metres, Self.heights) else { return nil }
      self.init(lowMetres: height, typicalMetres: height, highMetres: height)
      return
    }
    guard let section = Section<BuildingHeightKey>(entry) else { return nil }
    let given = BuildingHeightKey.allCases.map { key in
      section.required(key, "metres")?.number(Self.metres, Self.heights)
    }
    guard let low = given[0], let typical = given[1], let high = given[2] else { return nil }
    guard low <= typical, typical <= high else {
      entry.fail(
        "low \(Format.plain(low)), typical \(Format.plain(typical)) and high "
          + "\(Format.plain(high)) do not rise"
      )
      return nil
    }
    self.init(lowMetres: low, typicalMetres: typical, highMetres: high)
  }
}

import BergfriedCore
import BergfriedCoverage

extension Watch.Tower {
  init?(_ entry: Entry, _ context: ReadingContext) {
    guard let section = Section<TowerKey>(entry) else { return nil }
    let name = section.required(.name, "a name")?.text("a name")
    let position = section.exactlyOne(of: [.at, .xy]).flatMap { key, value in
      key == .at ? value.geographic() : value.framed()
    }
    let eye = section.exactlyOne(of: [.eye, .roof, .sea]).flatMap(Self.eye)
    let instruments = section.list(.telescopes, "telescopes") + section.list(.cameras, "cameras")
    let spare = section[.spare]
    if let spare, instruments.isEmpty {
      spare.fail(.watchMissingKey, "has no telescope or camera to be used: give the tower one")
    }
    let spareCost = spare?.cost()
    let telescopes = instruments.compactMap {
      Watch.Telescope($0, context, tower: name, isSpare: spare != nil)
    }
    guard let name, let position, let eye else { return nil }
    self.init(
      name: name, position: position, eye: eye, telescopes: telescopes, spareCost: spareCost)
  }

  private static func eye(_ key: TowerKey, _ entry: Entry) -> BergfriedCoverage.Tower.Eye? {
    switch key {
    case .roof:
      entry.number("a height in metres above the roof", 0...200).map { .aboveRoof(metres: $0) }
    case .sea:
      entry.number("an elevation in metres above the sea", -500...10_000)
        .map { .elevation(metres: $0) }
    default:
      entry.number("a height in metres above the ground", 0...1000)
        .map { .aboveGround(metres: $0) }
    }
  }
}

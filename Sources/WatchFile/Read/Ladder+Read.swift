import BergfriedCore
import BergfriedCoverage

extension Ladder {
  /// Reads one ladder or a list of them, each by its name or in full.
  static func read(_ entry: Entry) -> [Ladder] {
    let items = entry.isList ? entry.list("ladders") : [entry]
    if items.isEmpty { entry.fail("there is no ladder: give one, or leave the key out") }
    var ladders: [Ladder] = []
    var names: Set<String> = []
    for item in items {
      guard let ladder = Ladder(item) else { continue }
      if !names.insert(ladder.name).inserted {
        item.fail("\(ladder.name) stands there twice: keep one of them")
      }
      ladders.append(ladder)
    }
    return ladders
  }

  init?(_ entry: Entry) {
    let ladder =
      entry.isSection ? Ladder(inFull: entry) : entry.choice(StandardLadder.self)?.ladder
    guard let ladder else { return nil }
    self = ladder
  }

  init?(inFull entry: Entry) {
    guard let section = Section<LadderKey>(entry) else { return nil }
    let name = section.required(.name, "a name")?.text("a name")
    let measured = section.exactlyOne(of: [.perMetre, .cycles])
    let levels = measured.flatMap { Ladder.levels($0.entry) }
    let measure = measured.flatMap { Ladder.measure($0.key, section) }
    guard let name, let levels, let measure else { return nil }
    self.init(name: name, measure: measure, levels: levels)
  }

  private static func measure(_ key: LadderKey, _ section: Section<LadderKey>) -> Measure? {
    guard key == .cycles else {
      section[.over]?.fail("goes with cycles only: leave it out")
      return .perMetre
    }
    let over = section.required(.over, "the critical dimension of what is looked for, in metres")
    return over?.number("a number of metres", 0.01...1000).map { .cyclesOver(metres: $0) }
  }

  private static func levels(_ entry: Entry) -> [Level]? {
    let pairs = entry.pairs("levels")
    if entry.isSection, pairs.isEmpty { entry.fail("there is no level: give at least one") }
    var levels: [Level] = []
    for pair in pairs {
      guard let least = pair.value.number("a level's number", 0.001...1e6) else { continue }
      if let last = levels.last, last.least >= least {
        pair.value.fail(
          "\(Format.plain(least)) is not above \(Format.plain(last.least)) of \(last.name): levels "
            + "rise, from the least to the most")
        continue
      }
      levels.append(Level(name: pair.name, least: least))
    }
    return !levels.isEmpty && levels.count == pairs.count ? levels : nil
  }
}

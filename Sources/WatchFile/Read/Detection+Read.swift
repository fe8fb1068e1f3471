import BergfriedCore
import BergfriedCoverage

extension Detection {
  /// - Parameter ladder: the watch's first, whose levels it tells of.
  init?(_ entry: Entry, of ladder: Ladder, isExample: Bool = false) {
    guard let section = Section<DetectionKey>(entry) else { return nil }
    if section[.perSecond] == nil, section[.perLook] == nil {
      section.fail("one of per_second, per_look is missing: give a chance for each level")
      return nil
    }
    let none = [Double](repeating: 0, count: ladder.levels.count)
    let perSecond = section[.perSecond].map { Detection.chances($0, of: ladder) } ?? none
    let perLook = section[.perLook].map { Detection.chances($0, of: ladder) } ?? none
    guard let perSecond, let perLook else { return nil }
    self.init(perSecond: perSecond, perLook: perLook, isExample: isExample)
  }

  /// The chances by level; a level that is left out has that of the level beneath.
  private static func chances(_ entry: Entry, of ladder: Ladder) -> [Double]? {
    let pairs = entry.pairs("chances by level")
    if entry.isSection, pairs.isEmpty { entry.fail("there is no level: give at least one") }
    let names = ladder.levels.map(\.name)
    var given: [String: Pair] = [:]
    for pair in pairs {
      if names.contains(pair.name) {
        given[pair.name] = pair
      } else {
        pair.value.fail(
          "\(pair.name) is no level of \(ladder.name): its levels are "
            + names.joined(separator: ", "))
      }
    }
    var (chances, isRight) = ([Double](), !pairs.isEmpty && given.count == pairs.count)
    for name in names {
      let last = chances.last ?? 0
      guard let pair = given[name] else {
        chances.append(last)
        continue
      }
      let chance = pair.value.number("a chance", 0...0.999_999)
      if let chance, chance < last {
        pair.value.fail(
          "\(Format.plain(chance)) is below \(Format.plain(last)) of a lower level: who is made "
            + "out better is noticed no less")
      }
      isRight = isRight && (chance.map { $0 >= last } ?? false)
      chances.append(max(last, chance ?? last))
    }
    return isRight ? chances : nil
  }
}

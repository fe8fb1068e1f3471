import BergfriedCore
import BergfriedStreets

/// A telescope at its place, its looks turned into directions and times.
struct Post: Sendable {
  let tower: Int
  let regard: FieldOfRegard
  let looks: [PointedLook]
  /// One for each ladder.
  private let reaches: [OpticsReach]

  init(
    tower: Int, _ placed: PlacedTower, _ telescope: Telescope, _ town: Town,
    _ question: CoverageQuestion
  ) {
    self.tower = tower
    regard = FieldOfRegard(of: telescope, question)
    looks = PointedLook.looks(of: telescope, from: placed, in: town, question)
    reaches = question.ladders.map { OpticsReach(of: telescope, by: $0, in: question.air) }
  }

  var telescope: Telescope { regard.telescope }

  var fields: [LookField] {
    looks.map { LookField(tower: tower, regard: regard, look: $0) }
  }

  /// The highest level of each ladder that is reached at a distance; `nil` for none.
  func levels(atMetres distance: Double) -> [Int?] {
    reaches.map { reach in
      guard case .level(let level) = reach.recognition(atMetres: distance) else { return nil }
      return level
    }
  }

  var lookCount: Int { looks.count }
  /// When each look is held.
  var lookTimes: [IntervalSet] { looks.map(\.times) }

  /// Adds the looks that surely, and those that possibly, hold a target.
  ///
  /// - Parameters:
  ///   - isSure: whether the tower surely sees all of it.
  ///   - first: the number of the first look.
  func hold(_ target: FieldTarget, isSure: Bool, from first: Int, _ held: inout GroundLooks) {
    let reached = regard.share(of: target.box)
    let most = isSure ? reached : min(reached, .partly)
    for (number, look) in looks.enumerated() {
      let share = look.share(of: target, outOf: most)
      if share == .outside { continue }
      held.possibly.append(Int32(first + number))
      if share == .wholly { held.surely.append(Int32(first + number)) }
    }
  }

  /// The looks that hold some of a target, and whether they hold all of it.
  func looks(at target: FieldTarget) -> [(look: PointedLook, isWhole: Bool)] {
    let reached = regard.share(of: target.box)
    return looks.compactMap { look in
      let share = look.share(of: target, outOf: reached)
      return share == .outside ? nil : (look, share == .wholly)
    }
  }

  /// When looks hold all of a target, and when some of it.
  func held(_ target: FieldTarget) -> (wholly: IntervalSet, partly: IntervalSet) {
    let held = looks(at: target)
    return (
      IntervalSet(unionOf: held.filter(\.isWhole).map(\.look.times)),
      IntervalSet(unionOf: held.map(\.look.times))
    )
  }
}

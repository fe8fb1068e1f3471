import BergfriedCore
import BergfriedStreets

/// A telescope at its place, its looks turned into directions and times.
struct Post: Sendable {
  let tower: Int
  let telescope: Telescope
  let looks: [PointedLook]
  /// One for each ladder.
  private let reaches: [OpticsReach]

  init(
    tower: Int, _ placed: PlacedTower, _ telescope: Telescope, _ town: Town,
    _ question: CoverageQuestion
  ) {
    self.tower = tower
    self.telescope = telescope
    looks = PointedLook.looks(of: telescope, from: placed, in: town, question)
    reaches = question.ladders.map { OpticsReach(of: telescope, by: $0, in: question.air) }
  }

  var fields: [LookField] {
    let reach = reaches[0].metres.first ?? 0
    return looks.map {
      LookField(tower: tower, telescope: telescope, reachMetres: reach, look: $0)
    }
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

  /// Beyond this nobody is told from what is behind them, and so nobody is seen: the range of the
  /// first ladder's first level.
  private var rangeMetres: Double { reaches[0].metres.first ?? .infinity }

  /// Whether some, and all, of a target lies within the telescope's limits and range.
  private func reaches(_ target: FieldTarget) -> (some: Bool, all: Bool) {
    let (box, limits) = (target.box, telescope.limits)
    guard box.nearestMetres <= rangeMetres, limits.holdsSome(of: box) else {
      return (false, false)
    }
    return (true, box.farthestMetres <= rangeMetres && limits.holdsAll(of: box))
  }

  /// Adds the looks that surely, and those that possibly, hold a target.
  ///
  /// - Parameters:
  ///   - isSure: whether the tower surely sees all of it.
  ///   - first: the number of the first look.
  func hold(_ target: FieldTarget, isSure: Bool, from first: Int, _ held: inout GroundLooks) {
    let reached = reaches(target)
    guard reached.some else { return }
    for (number, look) in looks.enumerated() where look.field.holdsSome(of: target) {
      held.possibly.append(Int32(first + number))
      if isSure && reached.all && look.field.holdsAll(of: target) {
        held.surely.append(Int32(first + number))
      }
    }
  }

  /// The looks that hold some of a target, and whether they hold all of it.
  func looks(at target: FieldTarget) -> [(look: PointedLook, isWhole: Bool)] {
    let reached = reaches(target)
    guard reached.some else { return [] }
    return looks.compactMap { look in
      guard look.field.holdsSome(of: target) else { return nil }
      return (look, reached.all && look.field.holdsAll(of: target))
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

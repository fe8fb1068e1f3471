import BergfriedDatum
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

  /// Adds the looks that surely, and those that possibly, hold what may lie anywhere in a box.
  ///
  /// - Parameters:
  ///   - isSure: whether the tower surely sees all of it.
  ///   - first: the number of the first look.
  func hold(_ box: FieldBox, isSure: Bool, from first: Int, _ held: inout GroundLooks) {
    let (start, turn) = (telescope.sector.startDegrees, telescope.sector.turnDegrees)
    guard box.overlaps(telescope.pitchDegrees, from: start, turn: turn) else { return }
    let isWhole =
      isSure && box.farthestMetres <= reaches[0].metres[0]
      && box.lies(within: telescope.pitchDegrees, from: start, turn: turn)
    for (number, look) in looks.enumerated() where look.holdsSome(of: box) {
      held.possibly.append(Int32(first + number))
      if isWhole && look.holdsAll(of: box) { held.surely.append(Int32(first + number)) }
    }
  }

  /// When looks hold all of what may lie anywhere in a box, and when some of it.
  func held(_ box: FieldBox) -> (wholly: IntervalSet, partly: IntervalSet) {
    let (start, turn) = (telescope.sector.startDegrees, telescope.sector.turnDegrees)
    guard box.overlaps(telescope.pitchDegrees, from: start, turn: turn) else {
      return (IntervalSet(), IntervalSet())
    }
    let isWithin = box.lies(within: telescope.pitchDegrees, from: start, turn: turn)
    var wholly: [Range<Ticks>] = []
    var partly: [Range<Ticks>] = []
    for look in looks where look.holdsSome(of: box) {
      partly += look.times.intervals
      if isWithin && look.holdsAll(of: box) { wholly += look.times.intervals }
    }
    return (IntervalSet(wholly), IntervalSet(partly))
  }
}

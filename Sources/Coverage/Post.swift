import BergfriedDatum
import BergfriedStreets

/// A telescope at its place, its looks turned into directions and times.
struct Post: Sendable {
  let tower: Int
  let telescope: Telescope
  private let placed: PlacedTower
  private let question: CoverageQuestion
  private let looks: [PointedLook]
  /// One for each ladder.
  private let reaches: [OpticsReach]

  init(
    tower: Int, _ placed: PlacedTower, _ telescope: Telescope, _ town: Town,
    _ question: CoverageQuestion
  ) {
    self.tower = tower
    self.telescope = telescope
    self.placed = placed
    self.question = question
    looks = PointedLook.looks(of: telescope, from: placed, in: town, question)
    reaches = question.ladders.map { OpticsReach(of: telescope, by: $0, in: question.air) }
  }

  /// Whether no limit and no look keeps it from anything.
  private var looksEverywhere: Bool {
    telescope.looks.isEmpty && telescope.sector == .allRound
      && telescope.pitchDegrees == -90...90
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

  /// When looks hold a piece, all of it or part.
  func held(piece: Int, in town: Town) -> (wholly: IntervalSet, partly: IntervalSet) {
    if looksEverywhere {
      let times = looks[0].times
      return (times, times)
    }
    let bearings =
      (town.streets.pieces[piece].points + town.samples[piece].map(\.point)).map {
        placed.bearing(of: $0, in: town, question)
      }
    let within = bearings.filter {
      telescope.sector.contains(azimuthDegrees: $0.azimuthDegrees)
        && telescope.pitchDegrees.contains($0.pitchDegrees)
    }
    guard !within.isEmpty else { return (IntervalSet(), IntervalSet()) }
    let isWhole = within.count == bearings.count
    var wholly: [Range<Ticks>] = []
    var partly: [Range<Ticks>] = []
    for look in looks where within.contains(where: look.holds) {
      partly += look.times.intervals
      if isWhole && bearings.allSatisfy(look.holds) { wholly += look.times.intervals }
    }
    return (IntervalSet(wholly), IntervalSet(partly))
  }
}

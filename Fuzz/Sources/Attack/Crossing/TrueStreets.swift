/// The streets as a net of steps of half a metre at the most, each of which someone takes while
/// nobody sees any of it, and of steps over gaps and across squares.
struct TrueStreets {
  struct Step {
    let from: Int
    let to: Int
    /// What carries him; `nil` from one lane to another, and where nobody sees into.
    let footing: Footing?
    /// How fast it carries him.
    var carriedMetresPerSecond = 0.0
    /// Someone at its ends and between them.
    let standings: [Standing]
  }

  let spots: [Spot]
  let steps: [Step]
  /// Per spot, the steps that begin or end there.
  let stepsOfSpot: [[Int]]
  let starts: [Int]
  let goals: [Int]

  init(of town: MadeTown, _ solids: Solids, stepMetres: Double) {
    let lanes = town.lanes
    let junctions = Junction.all(in: lanes)
    let cuts = junctions.flatMap { [$0.one, $0.other] }
    var draft = StreetDraft(of: town, solids)
    for (number, lane) in lanes.enumerated() {
      draft.add(
        lane, number: number, cuts: cuts.filter { $0.lane == number }, stepMetres: stepMetres)
    }
    for junction in junctions { draft.add(junction, lanes) }
    draft.addSquares()
    spots = draft.spots
    steps = draft.steps
    func ends(_ name: String) -> [Int] {
      let ways = town.ways.filter { $0.name == name }
      let spots = ways.flatMap { [$0.points[0], $0.points[$0.points.count - 1]] }
      return Set(spots.compactMap(draft.number(ofCorner:))).sorted()
    }
    starts = ends(MadeTown.startName)
    goals = ends(MadeTown.goalName)
    var stepsOfSpot = [[Int]](repeating: [], count: spots.count)
    for (index, step) in steps.enumerated() {
      stepsOfSpot[step.from].append(index)
      stepsOfSpot[step.to].append(index)
    }
    self.stepsOfSpot = stepsOfSpot
  }
}

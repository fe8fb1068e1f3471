/// The streets as a net of steps of half a metre at the most, each of which someone takes while
/// nobody sees any of it.
struct TrueStreets {
  struct Step {
    let from: Int
    let to: Int
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
    var spots: [Spot] = []
    var numbers: [Spot: Int] = [:]
    func number(of spot: Spot) -> Int {
      if let number = numbers[spot] { return number }
      numbers[spot] = spots.count
      spots.append(spot)
      return spots.count - 1
    }
    var steps: [Step] = []
    var ends: [String: Set<Int>] = [:]
    for way in town.ways {
      for (start, end) in zip(way.points, way.points.dropFirst()) {
        let count = max(1, ((end - start).length / stepMetres).rounded(.up))
        var last = start
        for place in 1...Int(count) {
          let next = place == Int(count) ? end : start.at(Double(place) / count, to: end)
          let between = way.isCovered ? [] : [0, 0.33, 0.67, 1]
          steps.append(
            Step(
              from: number(of: last), to: number(of: next),
              standings: between.map {
                Standing(at: last.at($0, to: next), in: town, solids)
              }))
          last = next
        }
      }
      if let first = way.points.first, let last = way.points.last {
        ends[way.name, default: []].formUnion([number(of: first), number(of: last)])
      }
    }
    self.spots = spots
    self.steps = steps
    starts = (ends[MadeTown.startName] ?? []).sorted()
    goals = (ends[MadeTown.goalName] ?? []).sorted()
    var stepsOfSpot = [[Int]](repeating: [], count: spots.count)
    for (index, step) in steps.enumerated() {
      stepsOfSpot[step.from].append(index)
      stepsOfSpot[step.to].append(index)
    }
    self.stepsOfSpot = stepsOfSpot
  }
}

/// The net of someone who walks, as it grows.
struct StreetDraft {
  private static let conveyorMetresPerSecond = 1.0
  let town: MadeTown
  let solids: Solids
  private(set) var spots: [Spot] = []
  /// Whether each is on the ground and not on a deck or below.
  private(set) var isOnGround: [Bool] = []
  /// Whether each is a point of a lane or a junction.
  private(set) var isCorner: [Bool] = []
  private(set) var steps: [TrueStreets.Step] = []
  private var corners: [Spot: Int] = [:]
  private var places: [Junction.Place: Int] = [:]

  init(of town: MadeTown, _ solids: Solids) {
    (self.town, self.solids) = (town, solids)
  }

  mutating func addSpot(_ spot: Spot, isOnGround: Bool, isCorner: Bool = false) -> Int {
    spots.append(spot)
    self.isOnGround.append(isOnGround)
    self.isCorner.append(isCorner)
    return spots.count - 1
  }

  /// The number of a lane's point: lanes meet where they share one.
  mutating func corner(_ spot: Spot) -> Int {
    if let number = corners[spot] { return number }
    let number = addSpot(spot, isOnGround: true, isCorner: true)
    corners[spot] = number
    return number
  }

  /// Someone who walks straight from one spot to another.
  ///
  /// - Parameter footing: `nil` for a covered way, on which nobody sees him.
  mutating func addStep(
    from: Int, to: Int, on footing: Footing?, everyMetres metres: Double, carried: Double = 0
  ) {
    let (start, end) = (spots[from], spots[to])
    let count = max(3, Int(((end - start).length / metres).rounded(.up)))
    let places = (0...count).map { start.at(Double($0) / Double(count), to: end) }
    steps.append(
      TrueStreets.Step(
        from: from, to: to, footing: footing, carriedMetresPerSecond: carried,
        standings: footing.map { footing in standings(places, on: footing) } ?? []))
  }

  /// Where the terrain ends nobody can tell what is seen.
  private func standings(_ places: [Spot], on footing: Footing) -> [Standing] {
    places.filter(solids.ground.holds).map {
      Standing(at: $0, on: footing, in: town, solids)
    }
  }

  /// Walks along a lane in steps.
  mutating func add(_ lane: Lane, number: Int, cuts: [Junction.Place], stepMetres: Double) {
    let footing = lane.isCovered ? nil : lane.footing
    for leg in lane.points.indices.dropLast() {
      let (start, end) = (lane.points[leg], lane.points[leg + 1])
      var last = (corner(start), 0.0)
      let own = Set(cuts.filter { $0.leg == leg && $0.share > 0 && $0.share < 1 })
      for cut in own.sorted(by: { $0.share < $1.share }) {
        let spot = addSpot(
          start.at(cut.share, to: end), isOnGround: lane.footing == .ground, isCorner: true)
        places[cut] = spot
        walk(from: last.0, to: spot, on: footing, lane, stepMetres)
        last = (spot, cut.share)
      }
      places[Junction.Place(lane: number, leg: leg, share: 0)] = corner(start)
      places[Junction.Place(lane: number, leg: leg, share: 1)] = corner(end)
      walk(from: last.0, to: corner(end), on: footing, lane, stepMetres)
    }
  }

  private mutating func walk(
    from: Int, to: Int, on footing: Footing?, _ lane: Lane, _ stepMetres: Double
  ) {
    let (start, end) = (spots[from], spots[to])
    let count = max(1, Int(((end - start).length / stepMetres).rounded(.up)))
    var last = from
    for place in 1...count {
      let next =
        place == count
        ? to
        : addSpot(
          start.at(Double(place) / Double(count), to: end),
          isOnGround: lane.footing == .ground)
      addStep(
        from: last, to: next, on: footing, everyMetres: .infinity,
        carried: lane.isConveying ? StreetDraft.conveyorMetresPerSecond : 0)
      last = next
    }
  }

  /// Steps over from one lane to another.
  mutating func add(_ junction: Junction, _ lanes: [Lane]) {
    guard let from = places[junction.one], let to = places[junction.other], from != to else {
      return
    }
    let seen = [(from, junction.one.lane), (to, junction.other.lane)].flatMap { spot, lane in
      lanes[lane].isCovered ? [] : standings([spots[spot]], on: lanes[lane].footing)
    }
    steps.append(TrueStreets.Step(from: from, to: to, footing: nil, standings: seen))
  }

  func number(ofCorner spot: Spot) -> Int? { corners[spot] }
}

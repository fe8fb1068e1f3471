/// What stands in a town, in plan: everything of it that heights do not change.
struct Solids {
  /// A passage through a house: a strip along a street that leads through it.
  struct Passage {
    let house: Int
    let ring: Ring
  }

  let ground: MeasuredGround
  let bridge: BridgePlan?
  let houses: [Ring]
  let groves: [Ring]
  let passages: [Passage]
  /// Per house, its passages.
  let passagesOfHouse: [[Int]]

  private static let halfWidthMetres = 1.0

  init(of town: MadeTown) {
    ground = MeasuredGround(of: town)
    bridge = town.bridge.map { BridgePlan($0) }
    houses = town.houses.map { Ring($0.corners) }
    groves = town.groves.map { Ring($0.corners) }
    var passages: [Passage] = []
    for (house, ring) in houses.enumerated() {
      for way in town.lanes {
        for (start, end) in zip(way.points, way.points.dropFirst())
        where !ring.inside(from: start, to: end).isEmpty {
          let ahead = (end - start).unit * Solids.halfWidthMetres
          let aside = ahead.left
          let strip = Ring([
            start - ahead - aside, end + ahead - aside, end + ahead + aside, start - ahead + aside,
          ])
          passages.append(Passage(house: house, ring: strip))
        }
      }
    }
    self.passages = passages
    passagesOfHouse = houses.indices.map { house in
      passages.indices.filter { passages[$0].house == house }
    }
  }

  /// What a straight line from an eye to someone passes in plan.
  struct Crossed {
    struct House {
      let house: Int
      let shares: ClosedRange<Double>
      /// The parts of it in a passage of this house.
      let open: [ClosedRange<Double>]
    }
    var houses: [House] = []
    var groves: [(grove: Int, shares: ClosedRange<Double>)] = []
    /// Over or under the deck, and its parapets.
    var decks: [ClosedRange<Double>] = []
    var parapets: [ClosedRange<Double>] = []
    let metres: Double
  }

  func crossed(from eye: Spot, to spot: Spot) -> Crossed {
    var crossed = Crossed(metres: (spot - eye).length)
    for (house, ring) in houses.enumerated() {
      let parts = ring.inside(from: eye, to: spot)
      guard !parts.isEmpty else { continue }
      let open = passagesOfHouse[house].flatMap { passages[$0].ring.inside(from: eye, to: spot) }
      for shares in parts {
        crossed.houses.append(Crossed.House(house: house, shares: shares, open: open))
      }
    }
    for (grove, ring) in groves.enumerated() {
      for shares in ring.inside(from: eye, to: spot) {
        crossed.groves.append((grove: grove, shares: shares))
      }
    }
    if let bridge {
      crossed.decks = bridge.decks.flatMap { $0.inside(from: eye, to: spot) }
      crossed.parapets = bridge.parapets.flatMap { $0.inside(from: eye, to: spot) }
    }
    return crossed
  }
}

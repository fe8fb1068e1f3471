import BergfriedCore
import Foundation

/// Makes towns from seeds.
struct TownMaker {
  var random: SeededRandom
  var town = MadeTown()
  /// To how many metres places are rounded: towns on even metres meet borders of cells.
  private var grainMetres = 0.001
  var wayCount: UInt64 = 0

  static let cells = [0.5, 1, 2, 4, 5, 10]
  static let layouts = [
    "lattice", "street", "lane", "arcade", "corner", "crossroads", "bridge", "square", "sunken",
  ]

  /// - Parameters:
  ///   - cellMetres: the side of the grid's cells; the seed's own for `nil`.
  ///   - layout: what the town is built round; the seed's own for `nil`.
  static func town(seed: UInt64, cellMetres: Double?, layout: String?) -> MadeTown {
    var maker = TownMaker(random: SeededRandom(seed: seed))
    maker.town.seed = seed
    let ownCell = maker.random.pick(cells)
    maker.town.cellMetres = cellMetres ?? ownCell
    let ownLayout = maker.random.pick(layouts)
    maker.town.layout = layout ?? ownLayout
    maker.setUp()
    maker.build()
    return maker.town
  }

  private mutating func setUp() {
    town.sideMetres = random.between(80, 160)
    if random.happens(0.15) { grainMetres = random.pick([0.5, 1]) }
    if random.happens(0.5) {
      town.ground.east = random.between(-0.15, 0.15)
      town.ground.north = random.between(-0.15, 0.15)
    }
    town.errorMetres = random.pick([0, 0, 0, 0.1, 0.5, 1.5])
    town.personMetres = random.pick([1.7, 1.7, 1.7, 1, 2.2])
    town.speedMetresPerSecond = random.pick([1.5, 1.5, 0.8, 2.5])
    town.nightSeconds = random.pick([240, 600, 1200, 3600])
    let cell = town.cellMetres
    town.gridOffset =
      grainMetres > 0.1 && random.happens(0.5)
      ? Spot(x: 0, y: 0) : Spot(x: random.unit() * cell, y: random.unit() * cell)
  }

  private mutating func build() {
    if random.happens(0.35) { addReliefs() }
    if town.layout == "lattice" { addLattice() } else { addStreet() }
    switch town.layout {
    case "lane": addLane()
    case "arcade": addArcade()
    case "square": addSquares()
    default: break
    }
    for _ in 0..<random.whole(0...6) { addHouse() }
    if random.happens(0.3) { addTouchingHouse() }
    if random.happens(0.25) { addWall() }
    if random.happens(0.25) { addGrove() }
    if random.happens(0.4) { addWatchOfMain() }
    for number in 0..<random.pick([1, 1, 1, 2, 2, 3]) where town.masts.isEmpty || number > 0 {
      addMast(number)
    }
    if town.layout == "corner" { addCorner() }
    if town.layout == "bridge" || random.happens(0.06) { addBridge() }
    if random.happens(0.3) { addGaps() }
    if random.happens(0.12) { town.doubtMetres = random.pick([0.3, 1, 3]) }
    if random.happens(0.08) { endTerrain() }
    if random.happens(0.08) { forgetGround() }
    if random.happens(0.06) { carryWalkers() }
    if town.layout == "sunken" { sinkStreet() }
    let standing = town.masts.filter(isPlain)
    town.masts = standing
  }

  /// Whether it is beyond question what a tower stands on: nothing else is where it is.
  private func isPlain(_ mast: Mast) -> Bool {
    var own: Int?
    if case .aboveRoof(_, let house) = mast.eye { own = house }
    let rings =
      town.houses.indices.filter { $0 != own }.map { Ring(town.houses[$0].corners) }
      + town.groves.map { Ring($0.corners) }
    return rings.allSatisfy { !$0.contains(mast.spot) && $0.distance(to: mast.spot) > 0.01 }
  }

  mutating func placed(_ spot: Spot) -> Spot {
    Spot(
      x: (spot.x / grainMetres).rounded() * grainMetres,
      y: (spot.y / grainMetres).rounded() * grainMetres)
  }

  /// The place, or the nearest in town.
  private func kept(_ spot: Spot) -> Spot {
    Spot(
      x: min(max(spot.x, 1), town.sideMetres - 1), y: min(max(spot.y, 1), town.sideMetres - 1))
  }

  mutating func anywhere() -> Spot {
    placed(
      Spot(
        x: random.between(0.02, 0.98) * town.sideMetres,
        y: random.between(0.02, 0.98) * town.sideMetres))
  }

  /// A place on some street.
  mutating func onStreet() -> Spot {
    let lane = random.pick(town.ways)
    let leg = random.whole(0...lane.points.count - 2)
    return lane.points[leg].at(random.unit(), to: lane.points[leg + 1])
  }

  mutating func heights() -> ClosedRange<Double> {
    let low = random.pick([random.between(2, 5), random.between(4, 15), random.between(10, 30)])
    return random.happens(0.5) ? low...low : low...low + random.between(0.3, 6)
  }

  mutating func add(_ corners: [Spot], heights: ClosedRange<Double>? = nil) {
    let range = heights ?? self.heights()
    let corners = corners.map { placed($0) }
    // On even metres corners may fall together, or sides touch.
    guard Ring(corners).isSimple else { return }
    town.houses.append(
      House(id: "way/\(town.houses.count + 1)", corners: corners, heightMetres: range))
  }

  mutating func way(_ name: String, _ points: [Spot]) {
    let points = points.map { placed(kept($0)) }
    guard Set(points).count == points.count else { return }
    wayCount += 1
    town.ways.append(Lane(id: "way/\(1000 + wayCount)", name: name, points: points))
  }
}

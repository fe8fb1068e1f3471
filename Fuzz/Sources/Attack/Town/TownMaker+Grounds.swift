import BergfriedCore
import Foundation

extension TownMaker {
  /// Hills, steps and ridges, some of them narrower than a cell, and sometimes a rounder earth.
  mutating func addReliefs() {
    if random.happens(0.25) { town.curvature = random.pick([300, 1500, 0]) }
    for _ in 0..<random.whole(0...4) {
      let angle = random.unit() * .pi
      let shape = random.pick([Relief.Shape.hill, .hill, .step, .ridge])
      let width =
        shape == .hill
        ? random.between(6, 40)
        : random.pick([random.between(0.5, 3) * town.cellMetres, random.between(2, 30)])
      // No steeper than people walk.
      let most = min(12, width * random.pick([0.5, 1]))
      town.reliefs.append(
        Relief(
          shape: shape, spot: anywhere(), across: Spot(x: cos(angle), y: sin(angle)),
          metres: random.between(0.3, most) * random.pick([1, 1, -1]), widthMetres: width))
    }
  }

  /// Ends of streets apart from what they join, streets that begin or end in the middle of others.
  mutating func addGaps() {
    for way in town.ways.indices where !town.ways[way].isOnBridge && random.happens(0.5) {
      let place = random.happens(0.5) ? 0 : town.ways[way].points.count - 1
      let angle = random.unit() * 2 * .pi
      let metres = random.pick([0.001, 0.3, 0.99, random.unit() * 0.99])
      town.ways[way].points[place] =
        town.ways[way].points[place] + Spot(x: cos(angle), y: sin(angle)) * metres
    }
    if random.happens(0.25) { addLoop() }
    guard random.happens(0.5) else { return }
    // From one street to another, beginning in the middle of both or going on across.
    let (start, end) = (onStreet(), onStreet())
    guard (end - start).length > 5 else { return }
    let beyond = (end - start).unit * random.pick([0, 0.5, 3])
    way("Link \(town.ways.count)", [start - beyond, end + beyond])
  }

  /// The main street crosses itself, without a point there.
  private mutating func addLoop() {
    guard let main = town.ways.firstIndex(where: { $0.name == "Main" }),
      town.ways[main].points.count == 2
    else { return }
    let (start, goal) = (town.ways[main].points[0], town.ways[main].points[1])
    let aside = (goal - start).left.unit
    let (near, far) = (start.at(0.4, to: goal), start.at(0.6, to: goal))
    let high = random.between(5, 20)
    town.ways[main].points = [
      start, placed(far), placed(far + aside * high), placed(near + aside * high),
      placed(near - aside * random.between(0.5, 4)), goal,
    ]
  }

  /// Terrain that does not hold all of the town.
  mutating func endTerrain() {
    let east = town.sideMetres * random.between(0.3, 0.9)
    town.terrainEnd = east
    let limit = east - 0.01
    func isIn(_ corners: [Spot]) -> Bool { corners.allSatisfy { $0.x < limit } }
    town.masts.removeAll { $0.spot.x >= limit }
    for house in town.houses.indices.reversed() where !isIn(town.houses[house].corners) {
      guard town.removeHouse(house) else {
        town.terrainEnd = nil
        return
      }
    }
    town.groves.removeAll { !isIn($0.corners) }
    if let bridge = town.bridge, !isIn(bridge.points) { town.terrainEnd = nil }
  }

  /// Ground of unknown height, beside towers and not under them.
  mutating func forgetGround() {
    let ring = Self.box(
      anywhere(), along: Spot(x: random.between(-1, 1), y: 1), random.between(1, 30),
      random.between(1, 20))
    let near = Ring(ring)
    guard
      town.masts.allSatisfy({
        !near.contains($0.spot) && near.distance(to: $0.spot) > 1.5 * town.cellMetres
      })
    else { return }
    town.unknown.append(ring)
  }

  /// A street that carries those who walk along it.
  mutating func carryWalkers() {
    let way = random.whole(0...town.ways.count - 1)
    if !town.ways[way].isOnBridge { town.ways[way].isConveying = true }
  }

  /// A street that is told as on a level below, and not as in a tunnel.
  mutating func sinkStreet() {
    guard let main = town.ways.indices.first(where: { town.ways[$0].name == "Main" }) else {
      return
    }
    town.ways[main].isSunken = true
  }
}

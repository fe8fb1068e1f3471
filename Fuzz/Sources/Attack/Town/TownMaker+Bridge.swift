import BergfriedCore
import Foundation

extension TownMaker {
  /// A bridge that carries the main street over another, or another over the main street.
  mutating func addBridge() {
    guard town.bridge == nil, let main = town.ways.firstIndex(where: { $0.name == "Main" })
    else { return }
    let before = town
    if random.happens(0.5) { carry(main) } else { addOver(main) }
    guard let bridge = town.bridge else { return }
    if random.happens(0.2) { addStairs(bridge) }
    // Whatever is in its way was not built.
    let plan = BridgePlan(bridge)
    for house in town.houses.indices.reversed() {
      let ring = Ring(town.houses[house].corners)
      let isCrossed = zip(bridge.points, bridge.points.dropFirst()).contains {
        !ring.inside(from: $0, to: $1).isEmpty
      }
      if isCrossed, !town.removeHouse(house) {
        town = before
        return
      }
    }
    town.masts.removeAll { plan.holds($0.spot) && random.happens(0.7) }
  }

  /// A street that ends below the deck, or beside it, as stairs do.
  private mutating func addStairs(_ bridge: Bridge) {
    let top = MeasuredLine(bridge.points).spot(at: random.between(0.2, 0.8))
    let aside = (bridge.points[1] - bridge.points[0]).left.unit
    way(
      "Stairs",
      [
        top + aside * random.pick([0.05, 0.9]),
        random.happens(0.5) ? onStreet() : top + aside * random.between(8, 30),
      ])
  }

  private mutating func lay(_ points: [Spot]) {
    guard Set(points).count == points.count else { return }
    let isFootway = random.happens(0.3)
    let most = isFootway ? 3.0 : 6.0
    town.bridge = Bridge(
      points: points, layer: random.pick([1, 1, 1, 2]),
      halfWidthMetres: min(most, random.pick([most * 0.999, random.between(1, most)])),
      isFootway: isFootway)
    let isParted = points.count > 2 && random.happens(0.5)
    let parts = isParted ? [Array(points[...1]), Array(points[1...])] : [points]
    for (number, part) in parts.enumerated() {
      town.ways.append(
        Lane(
          id: "way/\(3001 + number)", name: "Bridge \(number)", points: part,
          isOnBridge: true))
    }
  }

  /// Half-way, the main street leads over a bridge, and mostly another passes below.
  private mutating func carry(_ main: Int) {
    let points = town.ways[main].points
    let leg = random.whole(0...points.count - 2)
    let (start, end) = (points[leg], points[leg + 1])
    let (one, other) = (
      placed(start.at(random.between(0.1, 0.35), to: end)),
      placed(start.at(random.between(0.65, 0.9), to: end))
    )
    guard (other - one).length > 8 else { return }
    let bend = (other - one).left * random.pick([0, random.between(-0.1, 0.1), 0.5])
    let middle = placed(one.at(random.between(0.3, 0.7), to: other) + bend)
    let isBent = random.happens(0.4)
    town.ways[main].points = Array(points[...leg]) + [one]
    way("Main beyond", [other] + Array(points[(leg + 1)...]))
    lay(isBent ? [one, middle, other] : [one, other])
    if isBent, random.happens(0.5) { addSlope(one, other) }
    if random.happens(0.6) { addUnder(one, other) }
  }

  /// Ground that rises from one end of a bridge to the other.
  private mutating func addSlope(_ one: Spot, _ other: Spot) {
    let length = (other - one).length
    town.reliefs.append(
      Relief(
        shape: .step, spot: one, across: (other - one).unit,
        metres: length * random.between(-0.4, 0.4), widthMetres: length))
  }

  private mutating func addUnder(_ one: Spot, _ other: Spot) {
    let across = one.at(random.between(0.3, 0.7), to: other)
    let aside = (other - one).left.unit * random.between(8, 40)
    let skew = (other - one).unit * random.between(-6, 6)
    way("Under", [across - aside - skew, across + aside + skew])
  }

  /// A bridge over the main street, its ends on streets of their own, or on nothing that the map
  /// has.
  private mutating func addOver(_ main: Int) {
    let points = town.ways[main].points
    let leg = random.whole(0...points.count - 2)
    let across = points[leg].at(random.between(0.2, 0.8), to: points[leg + 1])
    let ahead = (points[leg + 1] - points[leg]).unit
    let aside = ahead.left * random.between(5, 25) + ahead * random.between(-5, 5)
    let (one, other) = (placed(across - aside), placed(across + aside))
    guard inTown(one), inTown(other) else { return }
    lay([one, other])
    guard random.happens(0.75) else { return }
    way("Ramp 1", [one, one - aside.unit * random.between(5, 20)])
    way("Ramp 2", [other, other + aside.unit * random.between(5, 20)])
  }
}

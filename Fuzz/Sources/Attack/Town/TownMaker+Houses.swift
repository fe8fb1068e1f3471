import BergfriedCore
import Foundation

extension TownMaker {
  /// Corners of a turned rectangle.
  static func box(_ middle: Spot, along: Spot, _ length: Double, _ width: Double) -> [Spot] {
    let (ahead, aside) = (along.unit * (length / 2), along.unit.left * (width / 2))
    return [
      middle - ahead - aside, middle + ahead - aside, middle + ahead + aside,
      middle - ahead + aside,
    ]
  }

  private mutating func direction() -> Spot {
    if random.happens(0.25) { return random.pick([Spot(x: 1, y: 0), Spot(x: 0, y: 1)]) }
    let angle = random.unit() * .pi
    return Spot(x: cos(angle), y: sin(angle))
  }

  /// A place on the main street, and about how much of it something there runs along.
  private mutating func alongMain() -> (spot: Spot, ahead: Spot, length: Double) {
    let lane = town.ways.first { $0.name == "Main" } ?? town.ways[0]
    let leg = random.whole(0...lane.points.count - 2)
    let (start, end) = (lane.points[leg], lane.points[leg + 1])
    let (ahead, length) = ((end - start).unit, (end - start).length)
    if random.happens(0.4) {
      return (start.at(0.5, to: end), ahead, length + random.between(-2, 6))
    }
    return (start.at(random.between(0.2, 0.8), to: end), ahead, random.between(3, 40))
  }

  mutating func addHouse() {
    let (length, width) = (random.between(4, 25), random.between(3, 14))
    let (middle, ahead) = (anywhere(), direction())
    guard random.happens(0.25) else { return add(Self.box(middle, along: ahead, length, width)) }
    // An L.
    let (x, y) = (ahead, ahead.left)
    let (deep, wide) = (random.between(2, length), random.between(2, width))
    add(
      [
        Spot(x: 0, y: 0), Spot(x: length, y: 0), Spot(x: length, y: wide),
        Spot(x: length - deep, y: wide), Spot(x: length - deep, y: width), Spot(x: 0, y: width),
      ].map { middle + x * $0.x + y * $0.y })
  }

  /// Two rows of houses with a lane between them, down to the width of a door.
  mutating func addLane() {
    let (spot, ahead, length) = alongMain()
    let gap = random.pick([random.between(0.6, 2), random.between(1.5, 6)])
    for side in [-1.0, 1] {
      let width = random.between(5, 15)
      let middle = spot + ahead.left * (side * (gap + width) / 2)
      add(Self.box(middle, along: ahead, length, width))
    }
  }

  /// A house that a street leads through, or under, or along the inside of its wall.
  mutating func addArcade() {
    let (spot, ahead, length) = alongMain()
    let width = random.between(4, 15)
    let aside = random.pick([0, width / 2 - random.between(0.3, 2)])
    add(Self.box(spot + ahead.left * aside, along: ahead, length, width))
    if random.happens(0.2) { town.ways[0].isCovered = town.ways[0].name == "Main" }
  }

  /// A house whose front is the street's line.
  mutating func addTouchingHouse() {
    let lane = random.pick(town.ways)
    let leg = random.whole(0...lane.points.count - 2)
    let (start, end) = (lane.points[leg], lane.points[leg + 1])
    let (one, other) = (start.at(random.between(0, 0.4), to: end), start.at(0.9, to: end))
    let aside = (end - start).unit.left * random.between(4, 9)
    add([one, other, other + aside, one + aside])
  }

  mutating func addWall() {
    add(
      Self.box(anywhere(), along: direction(), random.between(8, 40), random.between(0.2, 0.6)),
      heights: random.happens(0.5) ? 2.5...2.5 : 2...8)
  }

  mutating func addGrove() {
    let middle = random.happens(0.5) ? onStreet() : anywhere()
    let corners = Self.box(
      middle, along: direction(), random.between(4, 40), random.between(3, 20)
    ).map { placed($0) }
    guard Ring(corners).isSimple else { return }
    town.groves.append(
      Grove(
        id: "way/\(501 + town.groves.count)", corners: corners,
        heightMetres: random.between(3, 20)))
  }

  /// A great house whose corner just hides some of the street from a tower.
  mutating func addCorner() {
    guard let mast = town.masts.first else { return }
    let target = onStreet()
    let share = random.between(0.25, 0.9)
    let corner = mast.spot.at(share, to: target)
    let across = (target - mast.spot).unit.left * random.pick([-1, 1])
    let away = (target - mast.spot).unit
    let (length, width) = (random.between(10, 35), random.between(5, 20))
    let turned = random.between(-0.6, 0.6)
    let (x, y) = (
      across * cos(turned) + away * sin(turned), away * cos(turned) - across * sin(turned)
    )
    let corners = [
      corner, corner + x * length, corner + x * length + y * width, corner + y * width,
    ]
    let ring = Ring(corners.map { placed($0) })
    guard town.masts.allSatisfy({ !ring.contains($0.spot) && ring.distance(to: $0.spot) > 0.05 })
    else { return }
    add(corners)
  }
}

import BergfriedCore
import Foundation

extension TownMaker {
  /// A crooked lattice with gaps; it begins in one corner and ends in the other.
  mutating func addLattice() {
    let count = random.whole(2...4)
    let step = town.sideMetres / Double(count + 1)
    let corners = (0..<count * count).map { number in
      placed(
        Spot(
          x: step * (Double(number % count) + 1 + random.between(-0.25, 0.25)),
          y: step * (Double(number / count) + 1 + random.between(-0.25, 0.25))))
    }
    for number in corners.indices {
      if number % count < count - 1, random.happens(0.85) {
        way("Row \(number)", [corners[number], corners[number + 1]])
      }
      if number + count < corners.count, random.happens(0.85) {
        way("Column \(number)", [corners[number], corners[number + count]])
      }
    }
    addEnds(corners[0], corners[corners.count - 1])
  }

  /// One street, sometimes with ways round it, sometimes with others across.
  mutating func addStreet() {
    let (start, goal) = (
      placed(Spot(x: random.between(0.1, 0.25), y: random.between(0.2, 0.8)) * town.sideMetres),
      placed(Spot(x: random.between(0.75, 0.9), y: random.between(0.2, 0.8)) * town.sideMetres)
    )
    var points = [start]
    for number in 0..<random.whole(0...2) {
      let middle = start.at(0.3 + 0.35 * Double(number), to: goal)
      points.append(
        middle + Spot(x: random.between(-3, 3), y: random.between(-1, 1) * 0.15 * town.sideMetres))
    }
    points.append(goal)
    way("Main", points)
    for number in 0..<random.pick([0, 0, 0, 1, 2]) {
      let aside = (goal - start).unit.left * (random.between(-0.3, 0.3) * town.sideMetres)
      way(
        "Bypass \(number)",
        [start, start.at(0.2, to: goal) + aside, start.at(0.8, to: goal) + aside, goal])
    }
    if town.layout == "crossroads" {
      for point in points.dropFirst().dropLast().map({ placed($0) }) {
        way("Cross \(town.ways.count)", [point, anywhere()])
        if random.happens(0.5) { way("Cross \(town.ways.count)", [anywhere(), point]) }
      }
    }
    addEnds(start, goal)
  }

  private mutating func addEnds(_ start: Spot, _ goal: Spot) {
    func stub() -> Spot {
      let angle = random.unit() * 2 * .pi
      return Spot(x: cos(angle), y: sin(angle)) * random.between(4, 9)
    }
    way(MadeTown.startName, [start + stub(), start])
    way(MadeTown.goalName, [goal, goal + stub()])
  }
}

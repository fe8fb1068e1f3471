import BergfriedCore
import Foundation

extension TownMaker {
  /// A square half-way, or two that share a side, in place of the street or beside it; with holes
  /// and inward corners.
  mutating func addSquares() {
    guard let main = town.ways.firstIndex(where: { $0.name == "Main" }) else { return }
    let points = town.ways[main].points
    let (start, goal) = (points[0], points[points.count - 1])
    let (ahead, length) = ((goal - start).unit, (goal - start).length)
    let (near, far) = (random.between(0.1, 0.35) * length, random.between(0.65, 0.9) * length)
    let half = random.between(0.1, 0.35) * length
    func place(_ along: Double, _ aside: Double) -> Spot {
      placed(start + ahead * along + ahead.left * aside)
    }
    let isParted = random.happens(0.4)
    let middle = (near + far) / 2
    var corners = [place(near, -half), place(near, half)]
    let other = [place(far, half), place(far, -half)]
    if isParted {
      let seam = [place(middle, half), place(middle, -half)]
      addSquare(corners + seam)
      addSquare([seam[1], seam[0]] + other)
    } else {
      // A bay from one side, so that straight is not always the way.
      let bay = [place(middle + 1.5, -half), place(middle, half * 0.3), place(middle - 1, -half)]
      corners += other + (random.happens(0.4) ? bay : [])
      addSquare(corners)
    }
    let isStreetKept = random.happens(0.4)
    if !isStreetKept { town.ways.remove(at: main) }
    let gap = random.pick([0, 0, 0.5, -2])
    way("Approach 1", [start, place(near - gap, random.between(-0.9, 0.9) * half)])
    way("Approach 2", [place(far + gap, random.between(-0.9, 0.9) * half), goal])
  }

  private mutating func addSquare(_ corners: [Spot]) {
    let ring = Ring(corners)
    guard ring.isSimple else { return }
    var square = Plaza(
      id: "way/\(2001 + town.squares.count)", name: "Square \(town.squares.count + 1)",
      corners: corners, holes: [])
    for _ in 0..<random.whole(0...2) {
      let box = Self.box(
        corners[0].at(random.between(0.2, 0.8), to: corners[2]), along: corners[1] - corners[0],
        random.between(1, 12), random.between(1, 12)
      ).map { placed($0) }
      let isInside =
        box.allSatisfy { ring.contains($0) && ring.distance(to: $0) > 0.5 }
        && corners.allSatisfy { !Ring(box).contains($0) }
        && square.holes.allSatisfy { hole in
          !hole.contains(where: Ring(box).contains) && !box.contains(where: Ring(hole).contains)
            && !Ring(box).edges.contains { one in
              Ring(hole).edges.contains { Spot.touch(one.start, one.end, $0.start, $0.end) }
            }
        }
      if isInside, Ring(box).isSimple { square.holes.append(box) }
    }
    town.squares.append(square)
  }
}

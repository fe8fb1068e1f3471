import BergfriedCore
import BergfriedStreets

/// Someone who walks over the ground of a network in straight lines of any direction, mostly as
/// fast as can be, waits now and then, and is never in a cell while it is seen.
struct FreeWalker {
  private let network: WalkNetwork
  private let end: Double
  private(set) var point: MapPoint
  /// Since the origin.
  private(set) var ticks: Double
  private(set) var cell: Int
  private var isStuck = false
  private var aim: MapPoint

  init(_ walk: RandomWalk, _ random: inout SeededRandom) {
    network = walk.network
    end = Double(walk.question.times.upperBound.count)
    let node = walk.question.starts[0]
    point = network.graph.nodes[node]
    aim = point
    let network = walk.network
    let cells = network.groundCells(atNode: node).filter { !network.free(inCell: $0).isEmpty }
    cell = cells.randomElement(using: &random) ?? 0
    let free = network.free(inCell: cell).randomElement(using: &random)
    isStuck = cells.isEmpty || free == nil
    ticks = free.map { Double($0.lowerBound.count) } ?? 0
  }

  /// The label of the cell and interval they are in; more than one where intervals meet.
  var labels: [Int] {
    network.free(inCell: cell).indices.filter {
      let free = network.free(inCell: cell, $0)
      return Double(free.lowerBound.count) <= ticks && ticks <= Double(free.upperBound.count)
    }.map { Int(network.offsets[cell]) + $0 }
  }

  /// Goes on, or waits where it cannot; `false` once it is stuck, or midnight is there.
  mutating func step(_ random: inout SeededRandom) -> Bool {
    if isStuck { return false }
    let bounds = network.grid.bounds
    for _ in 0..<6 {
      if random.unit() < 0.2 || point.distanceMetres(to: aim) < 0.1 {
        aim = MapPoint(
          x: bounds.minX + random.unit() * bounds.widthMetres,
          y: bounds.minY + random.unit() * bounds.heightMetres)
      }
      let metres = min(random.unit() * 4, point.distanceMetres(to: aim))
      let share = metres / max(point.distanceMetres(to: aim), 1e-9)
      if walk(to: point.point(atShare: share, to: aim)) { return true }
      aim = point
    }
    let wait = random.unit() * 3e6
    guard stays(in: cell, from: ticks, to: ticks + wait) else {
      // To the very end of the free time, and over the border if there is one here.
      isStuck = true
      return false
    }
    ticks += wait
    return ticks < end
  }

  private func stays(in cell: Int, from start: Double, to end: Double) -> Bool {
    network.free(inCell: cell).contains {
      Double($0.lowerBound.count) <= start && end <= Double($0.upperBound.count)
    }
  }

  /// Goes straight at the greatest speed, if no cell on the way is seen meanwhile.
  private mutating func walk(to target: MapPoint) -> Bool {
    let span = point.distanceMetres(to: target) / network.metresPerSecond * 1e6
    if span == 0 { return false }
    var (last, now) = (cell, ticks)
    for pass in network.grid.transform.passes(from: point, to: target) {
      guard network.grid.shape.contains(pass.cell) else { return false }
      let next = network.grid.shape.index(of: pass.cell)
      now = ticks + pass.shares.upperBound * span
      if !stays(in: next, from: ticks + pass.shares.lowerBound * span, to: now) { return false }
      last = next
    }
    (cell, point, ticks) = (last, target, now)
    return now < end
  }
}

/// A simple polygon in plan.
struct Ring {
  let corners: [Spot]
  private let low: Spot
  private let high: Spot

  init(_ corners: [Spot]) {
    self.corners = corners
    low = Spot(x: corners.map(\.x).min() ?? 0, y: corners.map(\.y).min() ?? 0)
    high = Spot(x: corners.map(\.x).max() ?? 0, y: corners.map(\.y).max() ?? 0)
  }

  /// How deep a place must lie inside to count, in metres: what touches is outside.
  static let touchMetres = 1e-6

  func edge(_ index: Int) -> (start: Spot, end: Spot) {
    (corners[index], corners[index + 1 == corners.count ? 0 : index + 1])
  }

  var edges: [(start: Spot, end: Spot)] { corners.indices.map(edge) }

  /// Whether no side is without length and no two of them meet but at their common corner.
  var isSimple: Bool {
    guard corners.count > 2, Set(corners).count == corners.count else { return false }
    for one in corners.indices {
      for other in corners.indices where other != one {
        let (start, end) = edge(other)
        let (own, next) = edge(one)
        let isOwn = own == start || own == end
        if !isOwn, own.distance(toLineFrom: start, to: end) < 0.01 { return false }
        let turn = (next - own).cross(end - start)
        guard turn != 0, own != end, next != start else { continue }
        let share = (start - own).cross(end - start) / turn
        let along = (start - own).cross(next - own) / turn
        if share > 0, share < 1, along > 0, along < 1 { return false }
      }
    }
    return true
  }

  func contains(_ spot: Spot) -> Bool {
    guard spot.x > low.x, spot.x < high.x, spot.y > low.y, spot.y < high.y else { return false }
    var isInside = false
    for index in corners.indices {
      let (start, end) = edge(index)
      guard (start.y > spot.y) != (end.y > spot.y) else { continue }
      let x = start.x + (spot.y - start.y) / (end.y - start.y) * (end.x - start.x)
      if spot.x < x { isInside.toggle() }
    }
    return isInside && distance(to: spot) > Ring.touchMetres
  }

  /// How far a place is from the border.
  func distance(to spot: Spot) -> Double {
    corners.indices.reduce(.infinity) { least, index in
      let (start, end) = edge(index)
      return min(least, spot.distance(toLineFrom: start, to: end))
    }
  }

  /// The shares of a straight line at which it passes the border, in order.
  func crossings(from start: Spot, to end: Spot) -> [Double] {
    let line = end - start
    var shares: [Double] = []
    for index in corners.indices {
      let (one, other) = edge(index)
      let side = other - one
      let turn = line.cross(side)
      guard turn != 0 else { continue }
      let share = (one - start).cross(side) / turn
      let along = (one - start).cross(line) / turn
      if share > 0, share < 1, along >= -1e-12, along <= 1 + 1e-12 { shares.append(share) }
    }
    return shares.sorted()
  }

  /// The shares of a straight line between which it runs inside.
  func inside(from start: Spot, to end: Spot) -> [ClosedRange<Double>] {
    guard max(start.x, end.x) > low.x, min(start.x, end.x) < high.x,
      max(start.y, end.y) > low.y, min(start.y, end.y) < high.y
    else { return [] }
    var parts: [ClosedRange<Double>] = []
    var last = 0.0
    for share in crossings(from: start, to: end) + [1] {
      if share > last, contains(start.at((last + share) / 2, to: end)) {
        if let before = parts.last, before.upperBound == last {
          parts[parts.count - 1] = before.lowerBound...share
        } else {
          parts.append(last...share)
        }
      }
      last = share
    }
    return parts
  }
}

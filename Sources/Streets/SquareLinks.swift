import BergfriedCore

/// The straight ways across squares.
///
/// *Model.* Who is in a square, or on its border, gets to any other place of it in no less time
/// than straight there takes, whatever they walk round. So a link leads from each node in it or on
/// it to each other, as long as the line between them. Squares that touch are one. Where that would
/// be too many, nodes near each other are taken together: links within a group are of no length,
/// those between groups as long as the gap between them.
struct SquareLinks {
  private(set) var links: [StreetLink] = []

  /// Of a square, so that it has a few thousand links; four times as many of all that touch.
  private static let mostGroups = 64
  /// So near to a border nodes are on it.
  private static let nearMetres = 0.01

  private let nodes: [MapPoint]
  /// Nodes in the order of their eastings.
  private let order: [Int]

  /// - Complexity: O(n log n) for n nodes, and O(k corners) for k nodes beside a square.
  init(_ squares: [Square], nodes: [MapPoint], pieces: [Piece], ways: [Way]) {
    self.nodes = nodes
    order = squares.isEmpty ? [] : nodes.indices.sorted { nodes[$0].x < nodes[$1].x }
    guard !squares.isEmpty else { return }
    let floors = SquareLinks.floors(nodes.count, pieces, ways)
    let outlines = Dictionary(ways.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for group in SquareGroups(squares).groups {
      let inside = Set(
        group.flatMap { square in
          nodesIn(squares[square]).filter { floors[$0].meets(squares[square].floor) }
        }
      ).sorted()
      guard let first = inside.first else { continue }
      let way = outlines[squares[group[0]].id] ?? floors[first].way
      add(inside, way: way, limit: min(group.count * SquareLinks.mostGroups, 256))
    }
  }

  /// What a node stands on.
  private struct Floors {
    var way = 0
    var floors: [Floor] = []
    var isEnd = false

    func meets(_ floor: Floor) -> Bool { isEnd || floors.contains(floor) }
  }

  private static func floors(_ count: Int, _ pieces: [Piece], _ ways: [Way]) -> [Floors] {
    var floors = [Floors](repeating: Floors(), count: count)
    for piece in pieces {
      let way = ways[piece.way]
      for node in [piece.from, piece.to] {
        floors[node].way = piece.way
        if !floors[node].floors.contains(way.floor) { floors[node].floors.append(way.floor) }
      }
      for (node, point) in [(piece.from, piece.points.first), (piece.to, piece.points.last)]
      where point == way.points.first || point == way.points.last {
        floors[node].isEnd = true
      }
    }
    return floors
  }

  private func nodesIn(_ square: Square) -> [Int] {
    guard let bounds = square.area.bounds?.grown(byMetres: SquareLinks.nearMetres) else {
      return []
    }
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[order[middle]].x < bounds.minX { low = middle + 1 } else { high = middle }
    }
    return order[low...].prefix { nodes[$0].x <= bounds.maxX }.filter { node in
      bounds.contains(nodes[node])
        && (square.area.contains(nodes[node])
          || square.area.isNearBorder(nodes[node], SquareLinks.nearMetres))
    }.sorted()
  }

  private mutating func add(_ inside: [Int], way: Int, limit: Int) {
    let groups = groups(of: inside, limit)
    let bounds = groups.map { group in MapBounds(group.map { nodes[$0] })! }
    for (number, group) in groups.enumerated() {
      for node in group.dropFirst() {
        links.append(
          StreetLink(kind: .square, from: group[0], to: node, way: way, lengthMetres: 0))
      }
      for other in groups.indices.dropFirst(number + 1) {
        links.append(
          StreetLink(
            kind: .square, from: group[0], to: groups[other][0], way: way,
            lengthMetres: bounds[number].gapMetres(to: bounds[other])))
      }
    }
  }

  /// Each node on its own if they are few.
  private func groups(of inside: [Int], _ limit: Int) -> [[Int]] {
    if inside.count <= limit { return inside.map { [$0] } }
    var side = 5.0
    while true {
      var groups: [Cell: [Int]] = [:]
      for node in inside {
        let cell = Cell(
          column: Int((nodes[node].x / side).rounded(.down)),
          row: Int((nodes[node].y / side).rounded(.down)))
        groups[cell, default: []].append(node)
      }
      if groups.count <= limit {
        return groups.values.sorted { $0[0] < $1[0] }
      }
      side *= 1.5
    }
  }
}

extension MapPolygon {
  func isNearBorder(_ point: MapPoint, _ metres: Double) -> Bool {
    var isNear = false
    forEachEdge { start, end in
      if isNear { return }
      let share = point.nearestShare(ofLineFrom: start, to: end)
      isNear = start.point(atShare: share, to: end).distanceMetres(to: point) <= metres
    }
    return isNear
  }
}

extension MapBounds {
  /// How far apart two rectangles are.
  fileprivate func gapMetres(to other: MapBounds) -> Double {
    let x = max(0, other.minX - maxX, minX - other.maxX)
    let y = max(0, other.minY - maxY, minY - other.maxY)
    return (x * x + y * y).squareRoot()
  }
}

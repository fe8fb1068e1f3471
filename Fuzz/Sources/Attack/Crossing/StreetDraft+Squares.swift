/// Where one may walk freely: in squares, but not in their holes nor through houses.
private struct OpenArea {
  let squares: [(outline: Ring, holes: [Ring])]
  let houses: [Ring]

  func holds(_ spot: Spot) -> Bool {
    let isInside = squares.contains { square in
      (square.outline.contains(spot) || square.outline.distance(to: spot) < 0.001)
        && !square.holes.contains { $0.contains(spot) }
    }
    return isInside && !houses.contains { $0.contains(spot) }
  }

  /// Whether a straight line stays in it.
  func holds(from start: Spot, to end: Spot) -> Bool {
    let count = max(1, Int(((end - start).length / 0.2).rounded(.up)))
    return (0...count).allSatisfy { holds(start.at(Double($0) / Double(count), to: end)) }
  }
}

extension StreetDraft {
  /// So many places are joined by straight lines across; all others over a fine grid.
  private static let mostStraight = 7

  /// Walks across squares in any direction.
  mutating func addSquares() {
    guard !town.squares.isEmpty else { return }
    let area = OpenArea(
      squares: town.squares.map { (Ring($0.corners), $0.holes.map { Ring($0) }) },
      houses: solids.houses)
    let entries = spots.indices.filter {
      isOnGround[$0] && (isCorner[$0] || $0 % 4 == 0) && area.holds(spots[$0])
    }
    let step = max(2, town.squares.map(Self.extent).max()! / 12)
    let places = addGrid(area, step)
    for entry in entries {
      let near = places.map { ($0, (spots[$0] - spots[entry]).length) }
        .filter { $0.1 > 0.001 && $0.1 < 1.6 * step }.sorted { $0.1 < $1.1 }.prefix(4)
      for (place, _) in near where area.holds(from: spots[entry], to: spots[place]) {
        addStep(from: entry, to: place, on: .ground, everyMetres: 0.7)
      }
    }
    addStraight(entries, area)
  }

  private static func extent(_ square: Plaza) -> Double {
    let (x, y) = (square.corners.map(\.x), square.corners.map(\.y))
    return max(x.max()! - x.min()!, y.max()! - y.min()!)
  }

  private mutating func addGrid(_ area: OpenArea, _ step: Double) -> [Int] {
    let corners = town.squares.flatMap(\.corners)
    let (west, south) = (corners.map(\.x).min()!, corners.map(\.y).min()!)
    let columns = Int((corners.map(\.x).max()! - west) / step) + 1
    let rows = Int((corners.map(\.y).max()! - south) / step) + 1
    var numbers: [Int: Int] = [:]
    for place in 0..<columns * rows {
      let spot = Spot(
        x: west + (Double(place % columns) + 0.37) * step,
        y: south + (Double(place / columns) + 0.41) * step)
      if area.holds(spot) { numbers[place] = addSpot(spot, isOnGround: true) }
    }
    for (place, number) in numbers.sorted(by: { $0.key < $1.key }) {
      let isFirst = place % columns == 0
      let isLast = place % columns == columns - 1
      let next = (isLast ? [] : [1, columns + 1]) + [columns] + (isFirst ? [] : [columns - 1])
      for other in next.compactMap({ numbers[place + $0] })
      where area.holds(from: spots[number], to: spots[other]) {
        addStep(from: number, to: other, on: .ground, everyMetres: 0.7)
      }
    }
    return numbers.values.sorted()
  }

  /// Straight from one street to another.
  private mutating func addStraight(_ entries: [Int], _ area: OpenArea) {
    let ends = Set(town.ways.flatMap { [$0.points[0], $0.points[$0.points.count - 1]] })
    let first = entries.filter { isCorner[$0] && ends.contains(spots[$0]) }
    let rest = entries.filter { isCorner[$0] && !ends.contains(spots[$0]) }
    let chosen = (first + rest).prefix(StreetDraft.mostStraight)
    for (place, one) in chosen.enumerated() {
      for other in chosen.dropFirst(place + 1)
      where area.holds(from: spots[one], to: spots[other]) {
        let (start, end) = (spots[one], spots[other])
        let count = max(1, Int((end - start).length / 2))
        var last = one
        for part in 1...count {
          let next =
            part == count
            ? other : addSpot(start.at(Double(part) / Double(count), to: end), isOnGround: true)
          addStep(from: last, to: next, on: .ground, everyMetres: 0.7)
          last = next
        }
      }
    }
  }
}

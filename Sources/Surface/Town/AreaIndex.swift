import BergfriedCore

/// Which areas reach into each square of the screens' index.
struct AreaIndex: Sendable {
  private let index: ScreenIndex
  private let areas: [MapPolygon]
  private let bounds: [MapBounds?]
  /// The areas of square *n* stand in `numbers` from `starts[n]` to before `starts[n + 1]`; those
  /// that hold the whole square as -1 - number.
  private let starts: [Int32]
  private let numbers: [Int32]

  init(_ index: ScreenIndex, _ screens: [Screen], areas: [MapPolygon]) {
    self.index = index
    self.areas = areas
    bounds = areas.map(\.bounds)
    var entries: [(square: Int32, number: Int32)] = []
    var bordered = [Set<Int32>](repeating: [], count: areas.count)
    for square in 0..<index.shape.count {
      for place in Int(index.starts[square])..<Int(index.starts[square + 1]) {
        let owner = screens[Int(index.numbers[place])].owner
        if bordered[Int(owner)].insert(Int32(square)).inserted {
          entries.append((Int32(square), owner))
        }
      }
    }
    for (number, area) in areas.enumerated() {
      // The centre of a square without any border lies inside with all of it.
      area.forEachRun(of: index.transform, in: index.shape) { row, columns in
        for column in columns {
          let square = Int32(row * index.shape.columns + column)
          if !bordered[number].contains(square) { entries.append((square, -1 - Int32(number))) }
        }
      }
    }
    var counts = [Int32](repeating: 0, count: index.shape.count + 1)
    for entry in entries { counts[Int(entry.square) + 1] += 1 }
    for square in 0..<index.shape.count { counts[square + 1] += counts[square] }
    starts = counts
    var numbers = [Int32](repeating: 0, count: entries.count)
    for entry in entries {
      numbers[Int(counts[Int(entry.square)])] = entry.number
      counts[Int(entry.square)] += 1
    }
    self.numbers = numbers
  }

  /// The areas that hold a point, or come near it.
  private func numbers(at cell: Cell) -> ArraySlice<Int32> {
    let square = index.shape.index(of: cell)
    return numbers[Int(starts[square])..<Int(starts[square + 1])]
  }

  /// The areas that hold a point, by their numbers.
  func holding(_ point: MapPoint) -> [Int] {
    numbers(at: index.square(of: point)).compactMap { number in
      number < 0
        ? Int(-1 - number) : (areas[Int(number)].contains(point) ? Int(number) : nil)
    }
  }

  /// Whether any area reaches into a rectangle.
  func reach(into bounds: MapBounds) -> Bool {
    let first = index.square(of: MapPoint(x: bounds.minX, y: bounds.minY))
    let last = index.square(of: MapPoint(x: bounds.maxX, y: bounds.maxY))
    for row in first.row...last.row {
      for column in first.column...last.column {
        for number in numbers(at: Cell(column: column, row: row)) {
          if number < 0 || areas[Int(number)].reaches(into: bounds) { return true }
        }
      }
    }
    return false
  }

  /// The parts of a straight line that lie in areas, as shares of it.
  ///
  /// - Complexity: O(corners) of the areas near by.
  func parts(ofLineFrom start: MapPoint, to end: MapPoint) -> [(area: Int, ClosedRange<Double>)] {
    // Of each area near by, whether its border may come near the line.
    var near: [(area: Int, isBordered: Bool)] = []
    let reach = MapBounds(
      minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
      maxY: max(start.y, end.y))
    let passes = index.transform.passes(from: start, to: end, in: index.shape)
    for pass in passes where index.shape.contains(pass.cell) {
      for number in numbers(at: pass.cell) {
        let (area, isBordered) = number < 0 ? (Int(-1 - number), false) : (Int(number), true)
        if isBordered, !(bounds[area].map { $0.meets(reach) } ?? false) { continue }
        near.append((area, isBordered))
      }
    }
    near.sort { $0.area < $1.area }
    let isInside =
      passes.first?.shares.lowerBound == 0 && passes.last?.shares.upperBound == 1
    var parts: [(area: Int, ClosedRange<Double>)] = []
    var first = 0
    while first < near.count {
      let area = near[first].area
      let next = near[first...].firstIndex { $0.area != area } ?? near.count
      if isInside, next - first == passes.count,
        near[first..<next].allSatisfy({ !$0.isBordered })
      {
        parts.append((area, 0...1))
      } else {
        parts += areas[area].shares(ofLineFrom: start, to: end).map { (area, $0) }
      }
      first = next
    }
    return parts
  }
}

extension MapPolygon {
  /// Whether the area has a point in a rectangle.
  fileprivate func reaches(into bounds: MapBounds) -> Bool {
    var isCrossed = false
    forEachEdge { start, end in
      isCrossed = isCrossed || bounds.shares(ofLineFrom: start, to: end) != nil
    }
    return isCrossed || contains(bounds.centre)
  }

  /// The parts of a straight line that lie in the area, as shares of its length.
  ///
  /// - Complexity: O(corners).
  func shares(ofLineFrom start: MapPoint, to end: MapPoint) -> [ClosedRange<Double>] {
    var cuts = [0.0, 1.0]
    forEachEdge { one, next in
      if let share = start.share(ofLineTo: end, cutBy: one, next), share > 0, share < 1 {
        cuts.append(share)
      }
    }
    cuts.sort()
    var parts: [ClosedRange<Double>] = []
    for (one, next) in zip(cuts, cuts.dropFirst()) where next - one > 1e-12 {
      guard contains(start.point(atShare: (one + next) / 2, to: end)) else { continue }
      if let last = parts.last, last.upperBound == one {
        parts[parts.count - 1] = last.lowerBound...next
      } else {
        parts.append(one...next)
      }
    }
    return parts
  }
}

extension MapPoint {
  /// Where a line from here crosses another, a hair beyond whose ends counts too, as a share of it.
  func share(ofLineTo end: MapPoint, cutBy one: MapPoint, _ next: MapPoint) -> Double? {
    let (right, up) = (end.x - x, end.y - y)
    let (across, along) = (next.x - one.x, next.y - one.y)
    let turn = right * along - up * across
    guard turn != 0 else { return nil }
    let (gapX, gapY) = (one.x - x, one.y - y)
    let place = (gapX * up - gapY * right) / turn
    guard place >= -1e-9, place <= 1 + 1e-9 else { return nil }
    return (gapX * along - gapY * across) / turn
  }
}

import BergfriedCore
public import BergfriedSight

extension MapSteps {
  /// The steps that suit what a viewshed tells; `nil` where it is seen and hidden alone.
  ///
  /// Cells that are seen or hidden as heights may be have no step.
  ///
  /// - Parameter names: of its observers, in their order.
  /// - Complexity: O(cells x log(cells)).
  public init?(_ viewshed: CombinedViewshed, names: [String]) {
    let states = viewshed.visibility.values
    let isSeen = { (cell: Int) in states[cell] == Visibility.seen.rawValue }
    let isLookedAt = { (cell: Int) in states[cell] <= Visibility.seen.rawValue }
    switch (viewshed.mode, viewshed.values) {
    case (.visibility, _): return nil
    case (.count, .bytes(let counts)):
      self.init(counts: counts, of: names.count, where: isSeen)
    case (.count, .floats(let counts)):
      // Unknown ground has no number.
      self.init(
        counts: counts.map { $0 > 0 ? Int32($0) : 0 }, of: names.count, where: isSeen)
    case (.observers, .bytes(let sets)):
      self.init(sets: sets, of: names, where: isSeen)
    case (.observers, .shorts(let sets)):
      self.init(sets: sets, of: names, where: isSeen)
    case (.observers, .longs(let sets)):
      self.init(sets: sets, of: names, where: isSeen)
    case (.observers, .words(let sets)): self.init(sets: sets, of: names, where: isSeen)
    case (.heightAboveGround, .floats(let heights)): self.init(heights: heights, where: isLookedAt)
    case (.elevation, .floats(let heights)): self.init(measures: heights, " m", where: isLookedAt)
    case (.pitch, .floats(let pitches)): self.init(measures: pitches, "°", where: isSeen)
    default: return nil
    }
  }

  /// How many see a cell: each number by itself up to six observers, else in six ranges.
  init(counts: [some BinaryInteger], of most: Int, where isTold: (Int) -> Bool) {
    let width = max(1, (most + 5) / 6)
    let firsts = Array(stride(from: 1, through: max(most, 1), by: width))
    hiddenName = "Seen by none"
    steps = firsts.enumerated().map { place, first in
      let last = min(first + width - 1, most)
      let name = first >= last ? "Seen by \(first)" : "Seen by \(first)–\(last)"
      return Step(name: name, colour: MapSteps.warm(place, of: firsts.count))
    }
    places = counts.indices.map { cell in
      isTold(cell) && counts[cell] > 0
        ? UInt8(min((Int(counts[cell]) - 1) / width, firsts.count - 1)) : MapSteps.none
    }
  }

  /// Who sees a cell: the seven groups with the most cells, and all others together.
  init(sets: [some BinaryInteger], of names: [String], where isTold: (Int) -> Bool) {
    var cells: [UInt64: Int] = [:]
    for cell in sets.indices where isTold(cell) { cells[UInt64(sets[cell]), default: 0] += 1 }
    let groups = cells.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let own = groups.prefix(7).sorted()
    let texts = own.map { group in
      names.count > 2 && group.nonzeroBitCount == names.count
        ? "All \(names.count)"
        : names.indices.filter { group >> UInt64($0) & 1 == 1 }.map { names[$0] }
          .joined(separator: " + ")
    }
    let all = texts + (groups.count > own.count ? ["Other groups"] : [])
    hiddenName = "Seen by none"
    steps = all.enumerated().map { Step(name: $1, colour: Palette.groups[$0]) }
    let places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, UInt8($0)) })
    self.places = sets.indices.map { cell in
      isTold(cell) ? places[UInt64(sets[cell])] ?? UInt8(own.count) : MapSteps.none
    }
  }

  /// The height that something needs to be seen, in round steps that grow upward.
  init(heights: [Float], where isTold: (Int) -> Bool) {
    let round: [Float] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    var needed: [Float] = []
    for cell in heights.indices where isTold(cell) && heights[cell] > 0 {
      needed.append(heights[cell])
    }
    needed.sort()
    let greatest = needed.dropLast(needed.count / 50).last ?? 0
    let last = round.lastIndex { $0 <= greatest } ?? 0
    let limits = Array(round[max(0, last - 4)...last])
    let names =
      ["Seen (0 m)", "Up to \(Format.plain(Double(limits[0]))) m"]
      + zip(limits, limits.dropFirst()).map {
        "\(Format.plain(Double($0)))–\(Format.plain(Double($1))) m"
      } + ["Over \(Format.plain(Double(limits.last!))) m"]
    hiddenName = "Hidden"
    steps = names.enumerated().map { place, name in
      Step(name: name, colour: MapSteps.warm(names.count - 1 - place, of: names.count))
    }
    places = heights.indices.map { cell in
      guard isTold(cell), !heights[cell].isNaN else { return MapSteps.none }
      guard heights[cell] > 0 else { return 0 }
      return UInt8(1 + (limits.firstIndex { heights[cell] <= $0 } ?? limits.count))
    }
  }

  /// Measures in some seven equal steps between round numbers, the ends open.
  ///
  /// - Parameter unit: as it follows a number, with its space.
  init(measures: [Float], _ unit: String, where isTold: (Int) -> Bool) {
    func hasMeasure(_ cell: Int) -> Bool { isTold(cell) && !measures[cell].isNaN }
    var told: [Float] = []
    for cell in measures.indices where hasMeasure(cell) { told.append(measures[cell]) }
    told.sort()
    let aside = told.count / 50
    let low = Double(told.isEmpty ? 0 : told[aside])
    let high = Double(told.isEmpty ? 1 : told[told.count - 1 - aside])
    var width = Decimal.roundBelow(max(high - low, 1e-3) / 5)
    if (high - low) / width > 7 { width *= 2 }
    let first = (low / width).rounded(.down) + 1
    let count = min(max(1, Int((high / width).rounded(.up) - first)), 8)
    let limits = (0..<count).map { (first + Double($0)) * width }
    let texts = limits.map { Decimal.short($0).replacing("-", with: "−") }
    let names =
      ["Below \(texts[0])\(unit)"]
      + zip(texts, texts.dropFirst()).map { "\($0) to \($1)\(unit)" }
      + ["From \(texts.last!)\(unit)"]
    hiddenName = "Hidden"
    steps = names.enumerated().map { place, name in
      Step(name: name, colour: MapSteps.warm(place, of: names.count))
    }
    places = measures.indices.map { cell in
      hasMeasure(cell)
        ? UInt8(limits.firstIndex { Double(measures[cell]) < $0 } ?? limits.count)
        : MapSteps.none
    }
  }

  private static func warm(_ place: Int, of count: Int) -> Colour {
    Palette.warm.colour(at: Float(place) / Float(max(count - 1, 1)))
  }
}

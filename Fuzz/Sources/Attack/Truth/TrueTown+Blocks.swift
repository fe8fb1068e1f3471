extension TrueTown {
  enum Block { case free, close, hidden }

  func block(_ crossed: Solids.Crossed.House, _ line: SightLine) -> Block {
    let top = heights.tops[crossed.house]
    let clear = heights.clear[crossed.house]
    if clear == 0 || crossed.open.isEmpty { return block(below: top, crossed.shares, line) }
    var result = Block.free
    let ends = crossed.open.flatMap { [$0.lowerBound, $0.upperBound] }
      .filter { $0 > crossed.shares.lowerBound && $0 < crossed.shares.upperBound }
    let cuts = ([crossed.shares.lowerBound, crossed.shares.upperBound] + ends).sorted()
    for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
      let isOpen = crossed.open.contains { $0.contains((start + end) / 2) }
      let part =
        isOpen
        ? block(start...end, line) { (heights.ground(at: line.spot(at: $0)) + clear, top) }
        : block(below: top, start...end, line)
      if part == .hidden { return .hidden }
      if part == .close { result = .close }
    }
    return result
  }

  private func block(below top: Double, _ shares: ClosedRange<Double>, _ line: SightLine) -> Block {
    let least = line.least(shares)
    let isThin = (shares.upperBound - shares.lowerBound) * line.metres < TrueTown.marginMetres
    if least > top + TrueTown.marginMetres { return .free }
    return least < top - TrueTown.marginMetres && !isThin ? .hidden : .close
  }

  func block(
    _ leaves: ClosedRange<Double>, _ shares: ClosedRange<Double>, _ line: SightLine
  ) -> Block {
    let isThin = (shares.upperBound - shares.lowerBound) * line.metres < TrueTown.marginMetres
    let block = block(shares, line) { share in
      let foot = heights.ground(at: line.spot(at: share))
      return (foot + leaves.lowerBound, foot + leaves.upperBound)
    }
    return isThin && block == .hidden ? .close : block
  }

  /// Whether a line runs between two heights somewhere in a part of it.
  private func block(
    _ shares: ClosedRange<Double>, _ line: SightLine, between bounds: (Double) -> (Double, Double)
  ) -> Block {
    let length = (shares.upperBound - shares.lowerBound) * line.metres
    let isEven = heights.isGroundEven
    let steps = isEven ? 6 : max(6, min(200, Int(length / 0.5)))
    // Between two looks uneven ground may come nearer.
    let (margin, near) = (TrueTown.marginMetres, isEven ? TrueTown.marginMetres : 0.3)
    var result = Block.free
    var last: (below: Double, above: Double)?
    for step in 0...steps {
      let share =
        shares.lowerBound
        + (shares.upperBound - shares.lowerBound) * Double(step) / Double(steps)
      let height = line.height(at: share)
      let (low, high) = bounds(share)
      let (below, above) = (low - height, height - high)
      if below < -margin, above < -margin { return .hidden }
      if below < near, above < near { result = .close }
      // From under it to above it between two looks: through it.
      if let last, (last.below > 0) != (below > 0), (last.above > 0) != (above > 0) {
        result = .close
      }
      last = (below, above)
    }
    return result
  }
}

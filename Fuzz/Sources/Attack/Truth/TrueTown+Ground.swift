extension TrueTown {
  /// Where a line that is so near to the ground may touch it, nothing is said.
  private static let nearMetres = 0.02
  private static let stepMetres = 0.5

  /// Whether the ground rises into a line.
  func groundBlock(_ line: SightLine) -> Block {
    let isFlat = line.drop.magnitude < TrueTown.marginMetres
    guard !heights.isGroundEven || !isFlat, line.metres > 0 else { return .free }
    let highest = heights.highestGround(from: line.from, to: line.to)
    let first = line.firstShare(below: highest + TrueTown.nearMetres)
    var shares = solids.ground.cuts(from: line.from, to: line.to, after: first)
    if !heights.isErrorLevel || solids.ground.isEven {
      let steps = max(4, (line.metres / TrueTown.stepMetres).rounded(.up))
      shares += (0...Int(steps)).map { Double($0) / steps }.filter { $0 > first }
      shares.sort()
    }
    // The ends are an eye and a part of someone, both above the ground.
    return block(between: [first] + shares.filter { $0 < 1 } + [1], line)
  }

  private func block(between shares: [Double], _ line: SightLine) -> Block {
    var result = Block.free
    func room(_ share: Double) -> Double {
      line.height(at: share) - heights.ground(at: line.spot(at: share))
    }
    var last = room(shares[0])
    for (start, end) in zip(shares, shares.dropFirst()) where start < end {
      let (middle, next) = (room((start + end) / 2), room(end))
      var least = min(last, middle, next)
      // Between two cuts the ground is a parabola.
      let bend = 2 * (last - 2 * middle + next)
      let slope = -3 * last + 4 * middle - next
      if bend > 0, slope < 0, -slope < 2 * bend {
        least = min(least, last - slope * slope / (4 * bend))
      }
      if min(last, middle, next) < -TrueTown.marginMetres { return .hidden }
      if least < TrueTown.nearMetres { result = .close }
      last = next
    }
    return result
  }
}

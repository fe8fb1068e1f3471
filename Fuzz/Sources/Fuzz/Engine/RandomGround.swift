import BergfriedCore
import BergfriedSurface

/// Heights over a small grid: some like ground, some like nothing on earth.
struct RandomGround {
  enum Relief: CaseIterable {
    case noise, ties, plain, extremes, drift, spikes, huge, tiny
  }

  let shape: GridShape
  let cellSize: CellSize
  let heights: [Float]
  /// Whether no height is worse than unknown.
  let isValid: Bool

  private static let sizes = [1e-3, 0.5, 1, 10, 30, 1000, 1e5]

  init(_ random: inout SeededRandom) {
    let longest = random.pick([3, 18, 35, 70])
    shape = GridShape(
      columns: random.once(in: 12) ? 1 : random.whole(1...longest),
      rows: random.once(in: 12) ? 1 : random.whole(1...longest))
    let size = random.pick(RandomGround.sizes)
    cellSize =
      random.once(in: 2)
      ? CellSize(metres: size)
      : CellSize(widthMetres: size, heightMetres: size * random.between(0.3, 3))
    var heights = RandomGround.relief(random.pick(Relief.allCases), shape.count, &random)
    if random.once(in: 3) {
      let rarity = random.pick([2, 9, 60] as [UInt64])
      for index in heights.indices where random.once(in: rarity) {
        heights[index] = Surface.unknown
      }
    }
    let isSpoilt = random.once(in: 12)
    if isSpoilt {
      let spoilt: [Float] = [
        .nan, .signalingNaN, .infinity, -.infinity, 1_000_000.1, -1.1e6, 3e38, -3e38, -9.9e29,
      ]
      heights[random.whole(0...shape.count - 1)] = random.pick(spoilt)
    }
    self.heights = heights
    isValid = !isSpoilt
  }

  private static func relief(
    _ relief: Relief, _ count: Int, _ random: inout SeededRandom
  ) -> [Float] {
    var drift: Float = 0
    return (0..<count).map { _ in
      let unit = Float(random.unit())
      switch relief {
      case .noise: return unit * 100
      case .ties: return Float(Int(unit * 3))
      case .plain: return 0
      case .extremes: return random.pick([-1e6, 1e6, 0, -0.0, 1e-37])
      case .drift:
        drift += unit * 4 - 2
        return drift
      case .spikes: return unit < 0.03 ? unit * 2500 : 0
      case .huge: return (unit * 2 - 1) * 1e6
      case .tiny: return unit * 1e-6
      }
    }
  }
}

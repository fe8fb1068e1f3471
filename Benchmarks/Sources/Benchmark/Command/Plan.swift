import BergfriedWorlds

/// What is measured on which ground.
struct Plan: Equatable {
  static let sides = [1000, 4000, 10_000]
  static let quickSides = [1000]
  static let quickWorlds: [World] = [.alpine, .smooth, .town, .bowl, .noise]

  var worlds: [World] = World.allCases
  /// Cells along a side; `nil` for each world's own choice.
  var sides: [Int]?
  var isQuick = false

  /// All made-up grounds, the worlds in their order.
  var grounds: [MadeGround] {
    worlds.flatMap { world in
      sides(of: world).map { MadeGround(world: world, side: $0) }
    }
  }

  /// Whole commands: one believable world, large, for small ones show the process's start alone.
  var commandGrounds: [MadeGround] {
    let sides = sides ?? (isQuick ? Plan.quickSides : [4000, 10_000])
    return worlds.prefix(1).flatMap { world in
      sides.map { MadeGround(world: world, side: $0) }
    }
  }

  /// Memory and the two builds: the believable worlds, and the worst one for memory.
  var memoryGrounds: [MadeGround] { grounds(of: [.alpine, .smooth, .town, .noise]) }
  var buildGrounds: [MadeGround] { grounds(of: [.alpine, .smooth, .town]) }

  private func grounds(of some: Set<World>) -> [MadeGround] {
    var part = self
    part.worlds = worlds.filter(some.contains)
    return part.grounds
  }

  private func sides(of world: World) -> [Int] {
    if let sides { return sides }
    if isQuick { return Plan.quickSides }
    // Town of 2,000 x 2,000 has the four million cells that a city's centre has at a metre.
    let all = world == .town ? [1000, 2000, 4000, 10_000] : Plan.sides
    return all.filter { $0 <= world.greatestSide }
  }

  /// How often a ground of so many cells is measured if nothing else is said: small ones often,
  /// for they are quick and noisy.
  static func rounds(cellCount: Int, isQuick: Bool) -> Int {
    if isQuick { return 3 }
    return cellCount <= 4_000_000 ? 15 : cellCount <= 25_000_000 ? 7 : 5
  }
}

extension World {
  /// The contrived worlds show the same thing at every size, most of them; only some are worth
  /// the time of a hundred million cells.
  fileprivate var greatestSide: Int {
    switch self {
    case .alpine, .smooth, .town, .bowl, .flat, .walls: 10_000
    default: 4000
    }
  }
}

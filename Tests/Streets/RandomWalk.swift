import BergfriedCore
import BergfriedStreets

/// A small seeded network of open ground under looks, with some streets over it: a lattice road, a
/// covered way and a bridge.
struct RandomWalk {
  let seed: UInt64
  let network: WalkNetwork
  let question: WalkQuestion
  /// When pieces are free.
  let streetFree: [IntervalSet]

  static let cellMetres = 5.0

  /// - Parameters:
  ///   - speed: in metres per second.
  ///   - night: in ticks.
  init(seed: UInt64, speed: Double, night: Int64) {
    self.seed = seed
    var random = SeededRandom(seed: seed)
    let (columns, rows) = (
      Int.random(in: 3...9, using: &random), Int.random(in: 3...9, using: &random)
    )
    let cell = RandomWalk.cellMetres
    let shape = GridShape(columns: columns, rows: rows)
    let transform = GeoTransform(
      originX: 100, originY: 50 + Double(rows) * cell, columnStep: cell, rowStep: -cell)
    let grid = WalkGrid(over: shape, transform, side: 1)
    let graph = RandomWalk.graph(in: grid.bounds, &random)
    let times = Ticks(count: 0)..<Ticks(count: night)
    var draft = ReachDraft(nodeCount: graph.nodes.count)
    var streetFree: [IntervalSet] = []
    for piece in graph.pieces {
      let free = RandomWalk.free(times, &random)
      streetFree.append(free)
      let ticks = Int64((piece.lengthMetres / speed * 1e6).rounded(.up))
      draft.add(from: piece.from, to: piece.to, travel: Ticks(count: max(1, ticks)), free: free)
    }
    if random.unit() < 0.4 {
      draft.addRefuge(Int.random(in: 0..<graph.nodes.count, using: &random))
    }
    self.streetFree = streetFree
    // Neighbours share lists often, as they do under real looks.
    let lists = (0..<6).map { _ in RandomWalk.free(times, &random) }
    var number: Int32 = 0
    let listOfCell = (0..<shape.count).map { _ -> Int32 in
      if random.unit() < 0.4 { number = Int32.random(in: 0..<6, using: &random) }
      return random.unit() < 0.2 ? -1 : number
    }
    network = WalkNetwork(
      graph, ReachNetwork(draft), grid: grid,
      free: WalkTimes(lists: lists, listOfCell: listOfCell), metresPerSecond: speed,
      pace: .even(metresPerSecond: speed))
    let nodes = graph.nodes.indices
    question = WalkQuestion(
      from: [nodes.randomElement(using: &random)!], to: [nodes.randomElement(using: &random)!],
      times: times.lowerBound...times.upperBound)
  }

  private static func graph(in bounds: MapBounds, _ random: inout SeededRandom) -> StreetGraph {
    func point() -> MapPoint {
      // Corners and borders of cells are met as often as not.
      let (x, y) = (random.unit() * bounds.widthMetres, random.unit() * bounds.heightMetres)
      let isRound = random.unit() < 0.5
      let unit = cellMetres / 2
      return MapPoint(
        x: bounds.minX + (isRound ? (x / unit).rounded() * unit : x),
        y: bounds.minY + (isRound ? (y / unit).rounded() * unit : y))
    }
    let points = (0..<6).map { _ in point() }
    var ways: [Way] = []
    for number in 0..<Int.random(in: 2...7, using: &random) {
      let (one, other) = (points.randomElement(using: &random)!, point())
      if one == other { continue }
      ways.append(
        Way(
          id: "way/\(number)", kind: "path", isCovered: number == 1, isBridge: number == 2,
          points: [one, other]))
    }
    if ways.isEmpty {
      ways = [
        Way(
          id: "way/0", kind: "path",
          points: [bounds.centre, MapPoint(x: bounds.minX, y: bounds.minY)])
      ]
    }
    return StreetGraph(ways: ways)
  }

  /// Looks of all lengths, some of which meet.
  private static func free(_ night: Range<Ticks>, _ random: inout SeededRandom) -> IntervalSet {
    let end = night.upperBound.count
    let looks = (0..<Int.random(in: 1...7, using: &random)).map { _ -> Range<Ticks> in
      let start = Int64.random(in: 0..<end, using: &random)
      let length = Int64.random(in: 1...max(2, end / 3), using: &random)
      return Ticks(count: start)..<Ticks(count: min(end, start + length))
    }
    return IntervalSet(looks).complement(within: night)
  }
}

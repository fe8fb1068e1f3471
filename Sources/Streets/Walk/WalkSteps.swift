import BergfriedCore

/// How long straight ways through a cell take, rounded up to ticks.
struct WalkSteps {
  private let network: WalkNetwork
  /// From a cell's middle to its borders and corners, in the order of ``ways``, and back.
  private let out: [SIMD8<Int32>]
  private let back: [SIMD8<Int32>]
  private let number: [Int32]

  /// To the eight neighbours; each way and the one that leads back are four apart.
  static let ways: [(right: Int, down: Int)] = [
    (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1),
  ]

  init(_ network: WalkNetwork) {
    self.network = network
    // An even pace is the same in all whole cells, so their times are worked out once.
    var (out, back, number): ([SIMD8<Int32>], [SIMD8<Int32>], [Int32]) = ([], [], [])
    number.reserveCapacity(network.grid.shape.count)
    for cell in 0..<network.grid.shape.count {
      if network.offsets[cell] == network.offsets[cell + 1] {
        number.append(-1)
        continue
      }
      number.append(Int32(out.count))
      let (there, again) = WalkSteps.times(ofCell: cell, network)
      out.append(there)
      back.append(again)
    }
    (self.out, self.back, self.number) = (out, back, number)
  }

  private static func times(
    ofCell cell: Int, _ network: WalkNetwork
  ) -> (SIMD8<Int32>, SIMD8<Int32>) {
    var (out, back) = (SIMD8<Int32>(), SIMD8<Int32>())
    let rectangle = network.grid.rectangle(of: cell)
    let (width, height) = (rectangle.widthMetres / 2, rectangle.heightMetres / 2)
    for (place, way) in ways.enumerated() {
      let east = Double(way.right) * width
      let north = Double(way.down) * (network.grid.transform.rowStep < 0 ? -height : height)
      out[place] = ticks(network.pace.seconds(inCell: cell, east: east, north: north))
      back[place] = ticks(network.pace.seconds(inCell: cell, east: -east, north: -north))
    }
    return (out, back)
  }

  private static func ticks(_ seconds: Double) -> Int32 {
    Int32(min((seconds * 1e6).rounded(.up) + 1, Double(Int32.max)))
  }

  /// From a cell's middle to the border with a neighbour, and from there to the neighbour's middle;
  /// `nil` where that takes longer than half an hour.
  @inline(__always)
  func ticks(from cell: Int, to other: Int, _ way: Int) -> (out: Int64, in: Int64)? {
    let (first, second) = (out[Int(number[cell])][way], back[Int(number[other])][(way + 4) % 8])
    if first == Int32.max || second == Int32.max { return nil }
    return (Int64(first), Int64(second))
  }

  /// From a cell's middle to a node in it, or back, whichever takes longer.
  func ticks(inCell cell: Int, node: Int) -> Int64 {
    let (middle, point) = (network.grid.centre(of: cell), network.graph.nodes[node])
    let (east, north) = (point.x - middle.x, point.y - middle.y)
    let seconds = max(
      network.pace.seconds(inCell: cell, east: east, north: north),
      network.pace.seconds(inCell: cell, east: -east, north: -north))
    return Int64(min((seconds * 1e6).rounded(.up) + 1, 1e15))
  }

  /// Where the straight way from a cell's middle to a neighbour's crosses their border.
  func gate(of cell: Int, _ way: (right: Int, down: Int)) -> MapPoint {
    let grid = network.grid
    let (middle, place) = (grid.centre(of: cell), grid.shape.cell(at: cell))
    func line(_ step: Int, _ place: Int, _ line: (Int) -> Double, _ middle: Double) -> Double {
      step == 0 ? middle : line(step > 0 ? place + 1 : place)
    }
    return MapPoint(
      x: line(way.right, place.column, grid.line(column:), middle.x),
      y: line(way.down, place.row, grid.line(row:), middle.y))
  }
}

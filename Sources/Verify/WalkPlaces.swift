import BergfriedCore
import BergfriedStreets

/// The places of a ``WalkNetwork`` with their free intervals, in the order of a ``WalkProof``, and
/// where they border on each other, in the whole units of a frame.
///
/// Places are worked out from the network's cells, pieces and nodes alone.
struct WalkPlaces {
  /// A cell, a piece or a refuge with all its free intervals.
  struct Place {
    let name: Name
    /// Its labels, one for each free interval, are so many from this one on.
    let label: Int
    let count: Int
    /// Its first interval's place in ``WalkPlaces/starts`` and ``WalkPlaces/ends``.
    let times: Int
  }

  enum Name {
    case cell(Int)
    case piece(Int)
    case refuge(Int)

    var text: String {
      switch self {
      case .cell(let cell): "cell \(cell)"
      case .piece(let piece): "piece \(piece)"
      case .refuge(let node): "refuge \(node)"
      }
    }
  }

  /// Where one place borders on another.
  struct Border {
    let span: WalkSpan
    let place: Place
  }

  /// When free intervals begin, rounded down, and end, rounded up: those of the network's lists,
  /// then those of pieces, then all times, for refuges.
  let starts: [Int32]
  let ends: [Int32]
  let count: Int

  private let network: WalkNetwork
  private let frame: WalkFrame
  private let streetBase: Int
  private let refugeBase: Int
  private let incidence: [[Int]]
  /// The lines before columns and rows, as far as they lie away along x or y.
  private let columns: [WalkSpan]
  private let rows: [WalkSpan]
  /// Where pieces lie in cells, by pieces and by cells.
  private let pieceParts: [[(cell: Int, span: WalkSpan)]]
  private let cellParts: [Int: [(piece: Int, span: WalkSpan)]]
  private let refuges: [Int: Int]
  private let cellRefuges: [Int: [Int]]

  /// How many places and intervals a network has.
  static func count(of network: WalkNetwork) -> Int {
    network.groundCount + network.streets.cellCount + network.streets.refuges.count
  }

  /// - Precondition: all of the network lies within ``WalkSpan/farthest``.
  init(_ network: WalkNetwork, in frame: WalkFrame) {
    self.network = network
    self.frame = frame
    let streets = network.streets
    streetBase = network.groundCount
    refugeBase = streetBase + streets.cellCount
    count = WalkPlaces.count(of: network)
    let free = (0..<streets.cellCount).map { streets.free(in: $0) }
    let always = WalkSpan.farthest
    starts =
      network.freeStarts.map { frame.whole(Ticks(count: $0), up: false) }
      + free.map { frame.whole($0.lowerBound, up: false) } + [-always]
    ends =
      network.freeEnds.map { frame.whole(Ticks(count: $0), up: true) }
      + free.map { frame.whole($0.upperBound, up: true) } + [always]
    columns = (0...network.grid.shape.columns).map {
      WalkSpan([MapPoint(x: network.grid.line(column: $0), y: frame.point.y)], in: frame)
    }
    rows = (0...network.grid.shape.rows).map {
      WalkSpan([MapPoint(x: frame.point.x, y: network.grid.line(row: $0))], in: frame)
    }
    var incidence = [[Int]](repeating: [], count: network.graph.nodes.count)
    var pieceParts: [[(cell: Int, span: WalkSpan)]] = []
    var cellParts: [Int: [(piece: Int, span: WalkSpan)]] = [:]
    for piece in 0..<streets.pieceCount {
      let ends = streets.ends(of: piece)
      for node in Set([ends.from, ends.to]) { incidence[node].append(piece) }
      let parts = network.parts(ofPiece: piece).map {
        (cell: $0.cell, span: WalkSpan($0.points, in: frame))
      }
      pieceParts.append(parts)
      for part in parts { cellParts[part.cell, default: []].append((piece, part.span)) }
    }
    self.incidence = incidence
    self.pieceParts = pieceParts
    self.cellParts = cellParts
    refuges = Dictionary(uniqueKeysWithValues: streets.refuges.enumerated().map { ($1, $0) })
    var cellRefuges: [Int: [Int]] = [:]
    for node in streets.refuges {
      for cell in network.groundCells(atNode: node) { cellRefuges[cell, default: []].append(node) }
    }
    self.cellRefuges = cellRefuges
  }

  func cell(_ cell: Int) -> Place {
    let first = Int(network.offsets[cell])
    return Place(
      name: .cell(cell), label: first, count: Int(network.offsets[cell + 1]) - first,
      times: Int(network.listStarts[cell]))
  }

  func piece(_ piece: Int) -> Place {
    let cells = network.streets.cells(of: piece)
    return Place(
      name: .piece(piece), label: streetBase + cells.lowerBound, count: cells.count,
      times: network.freeStarts.count + cells.lowerBound)
  }

  func refuge(_ node: Int) -> Place {
    Place(
      name: .refuge(node), label: refugeBase + refuges[node]!, count: 1, times: starts.count - 1)
  }

  func span(ofNode node: Int) -> WalkSpan { WalkSpan([network.graph.nodes[node]], in: frame) }

  /// The places that a node belongs to.
  func places(atNode node: Int) -> [Place] {
    network.groundCells(atNode: node).map(cell) + incidence[node].map(piece)
      + (refuges[node] == nil ? [] : [refuge(node)])
  }

  /// Puts the borders of a cell in place of what stood there.
  func collect(bordersOfCell cell: Int, into borders: inout [Border]) {
    borders.removeAll(keepingCapacity: true)
    let shape = network.grid.shape
    let (column, row) = (cell % shape.columns, cell / shape.columns)
    for down in -1...1 where (0..<shape.rows).contains(row + down) {
      let along = WalkPlaces.side(rows, row, down)
      for right in -1...1 where right != 0 || down != 0 {
        guard (0..<shape.columns).contains(column + right) else { continue }
        let place = self.cell(cell + down * shape.columns + right)
        if place.count == 0 { continue }
        borders.append(
          Border(span: WalkPlaces.side(columns, column, right) + along, place: place))
      }
    }
    if let parts = cellParts[cell] {
      borders += parts.map { Border(span: $0.span, place: piece($0.piece)) }
    }
    if let nodes = cellRefuges[cell] {
      borders += nodes.map { Border(span: span(ofNode: $0), place: refuge($0)) }
    }
  }

  private static func side(_ lines: [WalkSpan], _ place: Int, _ step: Int) -> WalkSpan {
    if step > 0 { return lines[place + 1] }
    return step < 0 ? lines[place] : lines[place].union(lines[place + 1])
  }

  func borders(ofPiece piece: Int) -> [Border] {
    let ends = network.streets.ends(of: piece)
    return pieceParts[piece].map { Border(span: $0.span, place: cell($0.cell)) }
      + borders(atNode: ends.from) + borders(atNode: ends.to)
  }

  func borders(ofRefuge node: Int) -> [Border] {
    let span = span(ofNode: node)
    return borders(atNode: node)
      + network.groundCells(atNode: node).map { Border(span: span, place: cell($0)) }
  }

  private func borders(atNode node: Int) -> [Border] {
    let span = span(ofNode: node)
    return incidence[node].map { Border(span: span, place: piece($0)) }
      + (refuges[node] == nil ? [] : [Border(span: span, place: refuge(node))])
  }
}

extension WalkFrame {
  /// A time in units, rounded up or down; times beyond ``WalkSpan/farthest`` stand there.
  func whole(_ time: Ticks, up: Bool) -> Int32 {
    let (count, isBeyond) = time.count.subtractingReportingOverflow(origin.count)
    if isBeyond { return time < origin ? -WalkSpan.farthest : WalkSpan.farthest }
    let (quotient, rest) = count.quotientAndRemainder(dividingBy: unit)
    let step: Int64 = rest == 0 || up != (rest > 0) ? 0 : rest.signum()
    let far = Int64(WalkSpan.farthest)
    return Int32(min(max(quotient + step, -far), far))
  }
}

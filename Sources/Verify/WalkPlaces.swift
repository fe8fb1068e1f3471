import BergfriedDatum
import BergfriedStreets

/// The places of a ``WalkNetwork`` with their free intervals, in the order of a ``WalkProof``, and
/// where they border on each other.
struct WalkPlaces {
  enum Place {
    case cell(Int)
    case piece(Int)
    case refuge
  }

  /// Where one place borders on another, and all intervals of that.
  struct Border {
    /// Corners of a line.
    let points: [MapPoint]
    let place: Place
    let labels: Range<Int>
  }

  private let network: WalkNetwork
  private let streetBase: Int
  private let refugeBase: Int
  private let incidence: [[Int]]
  /// The parts of pieces in cells, by pieces and by cells.
  private let parts: [[WalkNetwork.StreetPart]]
  private let cellParts: [Int: [WalkNetwork.StreetPart]]
  private let refuges: [Int: Int]
  private let cellRefuges: [Int: [Int]]

  init(_ network: WalkNetwork) {
    self.network = network
    streetBase = network.groundCount
    refugeBase = streetBase + network.streets.cellCount
    var incidence = [[Int]](repeating: [], count: network.graph.nodes.count)
    for piece in 0..<network.streets.pieceCount {
      let ends = network.streets.ends(of: piece)
      for node in Set([ends.from, ends.to]) { incidence[node].append(piece) }
    }
    self.incidence = incidence
    parts = (0..<network.streets.pieceCount).map(network.parts(ofPiece:))
    cellParts = Dictionary(grouping: parts.joined(), by: \.cell)
    refuges = Dictionary(
      uniqueKeysWithValues: network.streets.refuges.enumerated().map { ($1, $0) })
    var cellRefuges: [Int: [Int]] = [:]
    for node in network.streets.refuges {
      for cell in network.groundCells(atNode: node) { cellRefuges[cell, default: []].append(node) }
    }
    self.cellRefuges = cellRefuges
  }

  var count: Int { refugeBase + network.streets.refuges.count }

  private func border(_ points: [MapPoint], cell: Int) -> Border {
    Border(points: points, place: .cell(cell), labels: labels(ofCell: cell))
  }

  private func border(_ points: [MapPoint], piece: Int) -> Border {
    Border(points: points, place: .piece(piece), labels: labels(ofPiece: piece))
  }

  private func border(_ points: [MapPoint], refuge node: Int) -> Border {
    Border(points: points, place: .refuge, labels: labels(ofRefuge: node))
  }

  /// The free interval of a label beyond a border.
  func free(_ label: Int, beyond border: Border) -> ClosedRange<Ticks> {
    switch border.place {
    case .cell(let cell): network.free(inCell: cell, label - Int(network.offsets[cell]))
    case .piece: network.streets.free(in: label - streetBase)
    case .refuge: ReachNetwork.always
    }
  }

  private func labels(ofCell cell: Int) -> Range<Int> {
    Int(network.offsets[cell])..<Int(network.offsets[cell + 1])
  }

  private func labels(ofPiece piece: Int) -> Range<Int> {
    let cells = network.streets.cells(of: piece)
    return streetBase + cells.lowerBound..<streetBase + cells.upperBound
  }

  private func labels(ofRefuge node: Int) -> Range<Int> {
    let label = refugeBase + refuges[node]!
    return label..<label + 1
  }

  func labels(atNode node: Int) -> [Int] {
    network.groundCells(atNode: node).flatMap(labels(ofCell:))
      + incidence[node].flatMap(labels(ofPiece:))
      + (refuges[node] == nil ? [] : Array(labels(ofRefuge: node)))
  }

  private func cell(of label: Int) -> Int {
    var (low, high) = (0, network.offsets.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(network.offsets[middle]) <= label { low = middle } else { high = middle }
    }
    return low
  }

  private func piece(of label: Int) -> Int {
    var (low, high) = (0, network.streets.pieceCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if network.streets.cells(of: middle).lowerBound <= label - streetBase {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  func free(_ label: Int) -> ClosedRange<Ticks> {
    if label < streetBase {
      let cell = cell(of: label)
      return network.free(inCell: cell, label - Int(network.offsets[cell]))
    }
    if label < refugeBase { return network.streets.free(in: label - streetBase) }
    return ReachNetwork.always
  }

  func name(_ label: Int) -> String {
    if label < streetBase { return "cell \(cell(of: label))" }
    if label < refugeBase { return "piece \(piece(of: label))" }
    return "refuge \(network.streets.refuges[label - refugeBase])"
  }

  func borders(of label: Int) -> [Border] {
    if label < streetBase { return borders(ofCell: cell(of: label)) }
    if label < refugeBase {
      let piece = piece(of: label)
      let ends = network.streets.ends(of: piece)
      return parts[piece].map { border($0.points, cell: $0.cell) }
        + borders(atNode: ends.from) + borders(atNode: ends.to)
    }
    let node = network.streets.refuges[label - refugeBase]
    return borders(atNode: node)
      + network.groundCells(atNode: node).map {
        border([network.graph.nodes[node]], cell: $0)
      }
  }

  private func borders(ofCell cell: Int) -> [Border] {
    let grid = network.grid
    let place = grid.shape.cell(at: cell)
    var borders: [Border] = []
    for right in -1...1 {
      for down in -1...1 where right != 0 || down != 0 {
        let other = Cell(column: place.column + right, row: place.row + down)
        guard grid.shape.contains(other) else { continue }
        let columns = max(place.column, other.column)...min(place.column, other.column) + 1
        let rows = max(place.row, other.row)...min(place.row, other.row) + 1
        let points = [columns.lowerBound, columns.upperBound].flatMap { column in
          [rows.lowerBound, rows.upperBound].map { row in
            MapPoint(x: grid.line(column: column), y: grid.line(row: row))
          }
        }
        borders.append(border(points, cell: grid.shape.index(of: other)))
      }
    }
    borders += (cellParts[cell] ?? []).map {
      border($0.points, piece: $0.piece)
    }
    return borders
      + (cellRefuges[cell] ?? []).map {
        border([network.graph.nodes[$0]], refuge: $0)
      }
  }

  private func borders(atNode node: Int) -> [Border] {
    let point = [network.graph.nodes[node]]
    return incidence[node].map { border(point, piece: $0) }
      + (refuges[node] == nil ? [] : [border(point, refuge: node)])
  }
}

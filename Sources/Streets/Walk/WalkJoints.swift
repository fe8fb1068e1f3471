import BergfriedCore

/// What meets at nodes of the streets and in the cells of a grid.
struct WalkJoints {
  /// The pieces at each node.
  let pieces: [[Int32]]
  /// The refuges, by their nodes.
  let refugeAtNode: [Int: Int]
  /// By cells, the parts of pieces there and the refuges.
  private let cellLinks: [Int: [Int]]
  private let cellRefuges: [Int: [Int]]
  /// Whether a cell has any of them, asked before they are looked up.
  private let hasAny: [Bool]

  init(_ network: WalkNetwork) {
    let streets = network.streets
    var hasAny = [Bool](repeating: false, count: network.grid.shape.count)
    var cellLinks: [Int: [Int]] = [:]
    for (number, link) in network.links.links.enumerated() {
      cellLinks[Int(link.cell), default: []].append(number)
      hasAny[Int(link.cell)] = true
    }
    var pieces = [[Int32]](repeating: [], count: network.graph.nodes.count)
    for piece in 0..<streets.pieceCount {
      let ends = streets.ends(of: piece)
      pieces[ends.from].append(Int32(piece))
      if ends.to != ends.from { pieces[ends.to].append(Int32(piece)) }
    }
    var cellRefuges: [Int: [Int]] = [:]
    for (refuge, node) in streets.refuges.enumerated() {
      for cell in network.groundCells(atNode: node) {
        cellRefuges[cell, default: []].append(refuge)
        hasAny[cell] = true
      }
    }
    self.pieces = pieces
    refugeAtNode = Dictionary(
      uniqueKeysWithValues: streets.refuges.enumerated().map { ($1, $0) })
    self.cellLinks = cellLinks
    self.cellRefuges = cellRefuges
    self.hasAny = hasAny
  }

  /// The parts of pieces in a cell, by their places among the links.
  func links(ofCell cell: Int) -> [Int] { hasAny[cell] ? cellLinks[cell] ?? [] : [] }

  func refuges(ofCell cell: Int) -> [Int] { hasAny[cell] ? cellRefuges[cell] ?? [] : [] }
}

public import BergfriedCore

/// Streets and the open ground about them as someone finds them who must not be seen.
///
/// **Model.** The mover goes along pieces as in a ``ReachNetwork``, and over the cells of a grid,
/// in any direction; a cell may be entered from each of its neighbours, corners included. They are
/// in a cell only while that is free, free intervals being closed. They step from a piece of street
/// onto the ground and back anywhere along it, but for tunnels, covered ways and bridges, which
/// touch the ground only where they end, and where other streets meet them.
public struct WalkNetwork: Sendable {
  /// The cells of the open ground.
  public let grid: WalkGrid
  /// The streets, with their lines.
  public let graph: StreetGraph
  /// The streets, with their travel and free times.
  public let streets: ReachNetwork
  /// The greatest speed, on streets and off.
  public let metresPerSecond: Double
  /// How long the ground takes to cross.
  public let pace: WalkPace
  /// The free intervals of cell *c* are *k* from `offsets[c]` to before `offsets[c + 1]`.
  public let offsets: [Int32]
  /// The first of the free intervals of each cell's list, by their places in ``freeStarts`` and
  /// ``freeEnds``; cells that are free at the same times share theirs.
  public let listStarts: [Int32]
  /// When free intervals begin and end, in ticks, list by list.
  public let freeStarts: [Int64]
  /// The ends of those intervals, which belong to them.
  public let freeEnds: [Int64]
  let links: WalkLinks
  /// The nodes that touch the ground, by the cells they lie in or on the border of.
  private let cellNodes: [Int: [Int]]

  /// - Parameters:
  /// - Precondition: there are fewer than 2³¹ free intervals.
  /// - Complexity: O(cells + length of streets in cells).
  public init(
    _ graph: StreetGraph, _ streets: ReachNetwork, grid: WalkGrid, free: WalkTimes,
    metresPerSecond: Double, pace: WalkPace
  ) {
    self.grid = grid
    self.graph = graph
    self.streets = streets
    self.metresPerSecond = metresPerSecond
    self.pace = pace
    var (starts, ends, firsts): ([Int64], [Int64], [Int32]) = ([], [], [])
    for list in free.lists {
      firsts.append(Int32(starts.count))
      starts += list.intervals.map(\.lowerBound.count)
      ends += list.intervals.map(\.upperBound.count)
    }
    firsts.append(Int32(starts.count))
    // The empty list of barred cells stands last.
    firsts.append(Int32(starts.count))
    let barred = free.lists.count
    var (offsets, lists): ([Int32], [Int32]) = ([0], [])
    offsets.reserveCapacity(free.listOfCell.count + 1)
    lists.reserveCapacity(free.listOfCell.count)
    var count = 0
    for own in free.listOfCell {
      let list = own < 0 ? barred : Int(own)
      lists.append(firsts[list])
      count += Int(firsts[list + 1] - firsts[list])
      offsets.append(Int32(count))
    }
    self.offsets = offsets
    listStarts = lists
    freeStarts = starts
    freeEnds = ends
    let links = WalkLinks(graph, on: grid)
    self.links = links
    var cellNodes: [Int: [Int]] = [:]
    for node in graph.nodes.indices where links.touchesGround[node] {
      for cell in grid.cells(around: graph.nodes[node]) {
        cellNodes[cell, default: []].append(node)
      }
    }
    self.cellNodes = cellNodes
  }

  /// How many pairs there are of a cell and one of its free intervals.
  public var groundCount: Int { Int(offsets[offsets.count - 1]) }

  /// How many cells one may walk on at some time.
  public var walkableCount: Int { zip(offsets, offsets.dropFirst()).count { $0 < $1 } }

  /// The free intervals of a cell, both ends included, in the order of their times.
  public func free(inCell cell: Int) -> [ClosedRange<Ticks>] {
    (0..<Int(offsets[cell + 1] - offsets[cell])).map { free(inCell: cell, $0) }
  }

  /// One of the free intervals of a cell.
  public func free(inCell cell: Int, _ number: Int) -> ClosedRange<Ticks> {
    let place = Int(listStarts[cell]) + number
    return Ticks(count: freeStarts[place])...Ticks(count: freeEnds[place])
  }

  /// The cells from which a node of the streets is reached over the ground: those at it, where it
  /// touches the ground.
  public func groundCells(atNode node: Int) -> [Int] {
    links.touchesGround[node] ? grid.cells(around: graph.nodes[node]) : []
  }

  /// The part of a piece from which one steps into a cell and back.
  public struct StreetPart: Sendable {
    /// By its place in the graph's pieces.
    public let piece: Int
    /// By its place in the grid.
    public let cell: Int
    /// Points of its line, both ends included.
    public let points: [MapPoint]
  }

  /// The cells that a piece is joined to.
  public func parts(ofPiece piece: Int) -> [StreetPart] {
    links.links[Int(links.offsets[piece])..<Int(links.offsets[piece + 1])].map {
      StreetPart(piece: Int($0.piece), cell: Int($0.cell), points: $0.points)
    }
  }

  /// The nodes that touch the ground in a cell or on its border.
  func nodes(ofCell cell: Int) -> [Int] { cellNodes[cell] ?? [] }
}

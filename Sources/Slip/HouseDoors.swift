import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface

/// The nodes of the streets at which one gets into houses.
///
/// *Model.* The map tells no doors, and nodes stand for them, which are at most a piece's length
/// apart. A door may be wherever a node of the streets lies within
/// ``doorMetres`` of a house, and most likely at the nearest of these nodes. A house with none so
/// near has its door at the nearest node within ``wayMetres``, and is left out beyond that. Nobody
/// goes through a house from one street to another.
struct HouseDoors: Sendable {
  /// The likely door of each house.
  let likely: [Int]
  /// All doors that houses may have.
  let possible: [Int]

  static let doorMetres = 15.0
  static let wayMetres = 50.0

  init(of refuges: SlipQuestion.Refuges, in town: Town) {
    let houses = town.surface.buildings.filter { building in
      guard building.isHouse else { return false }
      return switch refuges {
      case .none: false
      case .named: building.name != nil
      case .all: true
      }
    }
    guard !houses.isEmpty else {
      (likely, possible) = ([], [])
      return
    }
    let grid = NodeGrid(town.streets.nodes)
    var (nearest, near): (Set<Int>, Set<Int>) = ([], [])
    for house in houses {
      guard let bounds = house.area.bounds else { continue }
      let reached = grid.nodes(in: bounds.grown(byMetres: HouseDoors.wayMetres))
        .map { (node: $0, metres: house.area.distanceMetres(to: town.streets.nodes[$0])) }
      guard let best = reached.min(by: { ($0.metres, $0.node) < ($1.metres, $1.node) }),
        best.metres <= HouseDoors.wayMetres
      else { continue }
      nearest.insert(best.node)
      near.insert(best.node)
      near.formUnion(reached.filter { $0.metres <= HouseDoors.doorMetres }.map(\.node))
    }
    likely = nearest.sorted()
    possible = near.sorted()
  }
}

/// Nodes by the square that they lie in.
private struct NodeGrid {
  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  private let points: [MapPoint]
  private var nodes: [Square: [Int]] = [:]
  private static let sideMetres = 100.0

  init(_ points: [MapPoint]) {
    self.points = points
    for (node, point) in points.enumerated() {
      nodes[NodeGrid.square(point.x, point.y), default: []].append(node)
    }
  }

  private static func square(_ x: Double, _ y: Double) -> Square {
    Square(
      column: Int((x / sideMetres).rounded(.down)), row: Int((y / sideMetres).rounded(.down)))
  }

  func nodes(in bounds: MapBounds) -> [Int] {
    let low = NodeGrid.square(bounds.minX, bounds.minY)
    let high = NodeGrid.square(bounds.maxX, bounds.maxY)
    let (columns, rows) = (low.column...high.column, low.row...high.row)
    // A corner far off makes an outline that no list of squares holds.
    guard Double(columns.count) * Double(rows.count) <= Double(nodes.count) else {
      return points.indices.filter { bounds.contains(points[$0]) }
    }
    return rows.flatMap { row in
      columns.flatMap { column in
        nodes[Square(column: column, row: row)] ?? []
      }
    }.filter { bounds.contains(points[$0]) }
  }
}

extension MapPolygon {
  /// How far a point lies from the area, 0 inside it.
  fileprivate func distanceMetres(to point: MapPoint) -> Double {
    if contains(point) { return 0 }
    var least = Double.infinity
    forEachEdge { start, end in
      let share = point.nearestShare(ofLineFrom: start, to: end)
      least = min(least, start.point(atShare: share, to: end).distanceMetres(to: point))
    }
    return least
  }
}

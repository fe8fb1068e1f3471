import BergfriedCore
import BergfriedSurface

/// Buildings of which parts are drawn on their own: their outline tells how high the whole rises
/// at the most, and only the parts tell what surely stands.
struct BuildingParts {
  private(set) var buildings: [Building]

  /// A square of the map, wide enough to hold most buildings.
  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  /// - Complexity: O(buildings) where they are no larger than some squares of 100 m, else O(parts)
  ///   for each.
  init(_ buildings: [Building], parts: [Int]) {
    self.buildings = buildings
    guard !parts.isEmpty else { return }
    var squares: [Square: [MapPoint]] = [:]
    for part in parts {
      guard let middle = MapBounds(buildings[part].area.outline)?.centre else { continue }
      squares[Self.square(of: middle), default: []].append(middle)
    }
    let isPart = Set(parts)
    for index in buildings.indices where !isPart.contains(index) {
      let area = buildings[index].area
      guard let bounds = area.bounds else { continue }
      let first = Self.square(of: MapPoint(x: bounds.minX, y: bounds.minY))
      let last = Self.square(of: MapPoint(x: bounds.maxX, y: bounds.maxY))
      let (columns, rows) = (first.column...last.column, first.row...last.row)
      // A corner far off makes an outline that no list of squares holds.
      let isWide = Double(columns.count) * Double(rows.count) > Double(squares.count)
      let middles =
        isWide
        ? squares.values.flatMap { $0 }
        : rows.flatMap { row in
          columns.flatMap { squares[Square(column: $0, row: row), default: []] }
        }
      if middles.contains(where: area.contains) {
        self.buildings[index] = buildings[index].standingInParts
      }
    }
  }

  private static func square(of point: MapPoint) -> Square {
    Square(column: Int((point.x / 100).rounded(.down)), row: Int((point.y / 100).rounded(.down)))
  }
}

extension Building {
  /// The same, of which nothing but its parts need stand.
  fileprivate var standingInParts: Building {
    var building = Building(
      id: id, name: name, kind: kind, area: area, heightMetres: 0...heightMetres.upperBound,
      typicalMetres: 0)
    building.isAssumed = isAssumed
    return building
  }
}

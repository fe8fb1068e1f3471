import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// Which cells of a grid houses and waters bar.
///
/// *Model.* Nobody walks through a house or a water. A cell is *surely* barred where they hold all
/// of it together, and *may be* where they hold any of it. What one may be able to pass beneath,
/// and what may be dry, bars nothing for certain. Of a cell that several hold in part, places
/// ``sampleMetres`` apart are looked at: nobody gets through a gap that none of them falls into,
/// which is 35 cm wide at the most.
struct GroundBars {
  private let grid: WalkGrid
  private(set) var isSure: [Bool]
  private(set) var mayBe: [Bool]

  private static let sampleMetres = 0.25

  init(_ buildings: [Building], _ waters: [Water], on grid: WalkGrid) {
    self.grid = grid
    isSure = Array(repeating: false, count: grid.shape.count)
    mayBe = isSure
    var partly: [Int: [MapPolygon]] = [:]
    for building in buildings where building.heightMetres.lowerBound > 0 {
      add(building.area, &partly)
    }
    for water in waters where water.isSure { add(water.area, &partly) }
    for (cell, areas) in partly where !isSure[cell] {
      isSure[cell] = GroundBars.hold(areas, grid.rectangle(of: cell))
    }
    let doubtful =
      buildings.filter { $0.heightMetres.lowerBound <= 0 }.map(\.area)
      + waters.filter { !$0.isSure }.map(\.area)
    for area in doubtful {
      for cell in cells(of: area) { mayBe[cell.index] = true }
    }
  }

  /// Takes an area in, and notes the cells that it holds in part.
  private mutating func add(_ area: MapPolygon, _ partly: inout [Int: [MapPolygon]]) {
    for cell in cells(of: area) {
      mayBe[cell.index] = true
      if cell.isWhole {
        isSure[cell.index] = true
      } else {
        partly[cell.index, default: []].append(area)
      }
    }
  }

  /// The cells that hold some of an area, and whether it holds all of them.
  private func cells(of area: MapPolygon) -> [(index: Int, isWhole: Bool)] {
    guard let extent = area.bounds, extent.meets(grid.bounds) else { return [] }
    var border: Set<Int> = []
    area.forEachEdge { start, end in
      for pass in grid.transform.passes(from: start, to: end, in: grid.shape)
      where grid.shape.contains(pass.cell) {
        border.insert(grid.shape.index(of: pass.cell))
      }
    }
    let inside = area.cells(of: grid.transform, in: grid.shape).map(grid.shape.index(of:))
      .filter { !border.contains($0) }
    return border.map { ($0, false) } + inside.map { ($0, true) }
  }

  private static func hold(_ areas: [MapPolygon], _ rectangle: MapBounds) -> Bool {
    // What follows the very border of a cell is no gap.
    let rectangle = rectangle.grown(byMetres: -min(0.001, rectangle.widthMetres / 4))
    let columns = max(1, Int((rectangle.widthMetres / sampleMetres).rounded(.up)))
    let rows = max(1, Int((rectangle.heightMetres / sampleMetres).rounded(.up)))
    for row in 0...rows {
      for column in 0...columns {
        let point = MapPoint(
          x: rectangle.minX + rectangle.widthMetres * Double(column) / Double(columns),
          y: rectangle.minY + rectangle.heightMetres * Double(row) / Double(rows))
        if !areas.contains(where: { $0.contains(point) }) { return false }
      }
    }
    return true
  }
}

package import BergfriedAnswers
package import BergfriedCore
package import BergfriedCoverage
package import BergfriedStreets
import BergfriedSurface

/// The cells of a town's ground, and which towers see each at some time of the night.
package struct SeenCells {
  /// The towers that see a cell, by their places.
  package struct Seen: Hashable {
    package var surely: Set<Int> = []
    /// Those that surely see it included.
    package var possibly: Set<Int> = []
  }

  package let grid: WalkGrid
  /// `nil` where no height is known.
  private var seen: [Seen?]

  /// So many cells are told apart: more would take minutes a tower.
  private static let mostCells = 250_000

  package init(_ coverage: Coverage, cores: Int) async throws {
    let surface = coverage.town.surface
    let shape = surface.ground.shape
    grid = WalkGrid(
      over: shape, surface.transform, side: WalkGrid.side(of: shape, mostCells: Self.mostCells))
    seen = (0..<grid.shape.count).map { [grid] cell in
      let centre = grid.centre(of: cell)
      return surface.groundMetres(at: centre) == nil ? nil : Seen()
    }
    for index in coverage.question.towers.indices {
      var question = coverage.question
      question.towers = [coverage.question.towers[index]]
      let one = try await Coverage(of: coverage.town, question, cores: cores)
      let times = try await one.groundTimes(on: grid, cores: cores)
      for cell in seen.indices where seen[cell] != nil {
        if !times.surely[cell].isEmpty { seen[cell]?.surely.insert(index) }
        if !times.possibly[cell].isEmpty { seen[cell]?.possibly.insert(index) }
      }
    }
  }

  /// The area of all cells of known ground for which something holds.
  package func area(where holds: (Seen) -> Bool) -> Double {
    seen.indices.reduce(0) { sum, cell in
      guard let own = seen[cell], holds(own) else { return sum }
      return sum + grid.rectangle(of: cell).areaSquareMetres
    }
  }

  package var unknownSquareMetres: Double {
    seen.indices.reduce(0) { sum, cell in
      sum + (seen[cell] == nil ? grid.rectangle(of: cell).areaSquareMetres : 0)
    }
  }

  /// What is seen of the cells whose centres lie somewhere.
  package func part(_ name: String, where isWanted: (MapPoint) -> Bool) -> GroundReport.Part {
    var (all, surely, possibly) = (0.0, 0.0, 0.0)
    for cell in seen.indices {
      guard let own = seen[cell], isWanted(grid.centre(of: cell)) else { continue }
      let area = grid.rectangle(of: cell).areaSquareMetres
      all += area
      if !own.surely.isEmpty {
        surely += area
      } else if !own.possibly.isEmpty {
        possibly += area
      }
    }
    return GroundReport.Part(
      name: name, squareMetres: all, surelySquareMetres: surely, possiblySquareMetres: possibly)
  }
}

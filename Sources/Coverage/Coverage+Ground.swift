public import BergfriedCore
public import BergfriedSight
public import BergfriedSurface

extension Coverage {
  /// Where a place of the town lies as seen from a tower, half as high up as those who are looked
  /// for.
  public func bearing(of point: MapPoint, fromTower tower: Int) -> Bearing {
    towers[tower].bearing(of: point, in: town, question)
  }

  /// The cells on which someone would surely be seen from a tower, whatever stands in a cell being
  /// ground of its own, and eye and targets at the centres of cells.
  ///
  /// - Throws: `SightError`, or `CancellationError`.
  /// - Complexity: one viewshed.
  public func surelySeenGround(
    fromTower tower: Int, on raster: TownRaster, cores: Int
  ) async throws -> Viewshed {
    try await TowerSweep(raster: raster, question: question, tower: towers[tower])
      .surelySeenGround(
        within: SightLimits(maxDistanceMetres: question.air.reachMetres), cores: cores)
  }

  /// How many towers surely see each cell, as ``surelySeenGround(fromTower:on:cores:)`` has it.
  ///
  /// - Throws: `SightError`, or `CancellationError`.
  /// - Complexity: one viewshed a tower.
  public func towerCounts(on raster: TownRaster, cores: Int) async throws -> Raster<UInt8> {
    var counts = Raster<UInt8>(shape: town.surface.ground.shape, repeating: 0)
    for tower in towers.indices {
      counts.count(try await surelySeenGround(fromTower: tower, on: raster, cores: cores))
    }
    return counts
  }
}

extension Raster<UInt8> {
  /// Adds one wherever a viewshed sees.
  fileprivate mutating func count(_ viewshed: Viewshed) {
    let window = viewshed.window
    let seen = Visibility.seen.rawValue
    for row in 0..<window.shape.rows {
      let source = row * window.shape.columns
      let target = (window.row + row) * shape.columns + window.column
      for column in 0..<window.shape.columns where viewshed.cells.values[source + column] == seen {
        values[target + column] = min(254, values[target + column]) + 1
      }
    }
  }
}

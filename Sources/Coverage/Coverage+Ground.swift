public import BergfriedDatum
public import BergfriedSight

extension Coverage {
  /// Where a place of the town lies as seen from a tower, half as high up as those who are looked
  /// for.
  public func bearing(of point: MapPoint, fromTower tower: Int) -> Bearing {
    towers[tower].bearing(of: point, in: town, question)
  }

  /// The ground on which someone would surely be seen from a tower, whatever stands in a cell
  /// being ground of its own.
  ///
  /// - Throws: `SightError`, or `CancellationError`.
  /// - Complexity: one viewshed.
  public func surelySeenGround(fromTower tower: Int, cores: Int) async throws -> Viewshed {
    try await TowerSweep(town: town, question: question, tower: towers[tower])
      .surelySeenGround(cores: cores)
  }
}

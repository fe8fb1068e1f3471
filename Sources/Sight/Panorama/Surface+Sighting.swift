public import BergfriedCore
public import BergfriedSurface

extension Surface {
  /// Whether a thing is truly seen, and in which direction its top shows: what a label on a
  /// panorama needs. The thing reaches so far above the surface at its cell's centre; 0 for what
  /// the surface holds already, such as a summit. A roof's nearer cells may hide its middle; what
  /// reaches a metre above it is seen where the roof is.
  ///
  /// - Complexity: O(distance in cells).
  /// - Throws: ``SightError`` where the observer or the thing has no ground to stand on.
  public func sighting(
    of cell: Cell, heightMetres: Double = 0, from observer: Observer,
    curvature: Curvature = .standard
  ) throws(SightError) -> LineOfSight {
    var looking = observer
    looking.targetHeightMetres = heightMetres
    return try lineOfSight(from: looking, to: cell, curvature: curvature)
  }
}

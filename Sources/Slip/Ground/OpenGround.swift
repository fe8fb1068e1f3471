public import BergfriedDatum

/// How the open ground is walked on.
public struct OpenGround: Hashable, Sendable {
  /// How wide the cells are that it is cut into, rounded up to whole cells of the town's grid;
  /// those of the grid for `nil`, or wider ones where there would be more than ``mostCells``.
  public var cellMetres: Double?
  /// Nobody walks on ground that is steeper.
  public var steepestDegrees: Double
  /// Nobody walks through them.
  public var waters: [MapPolygon]

  public static let mostCells = 1_000_000
  /// What may be asked about.
  public static let steepest = 5.0...85.0

  public init(
    cellMetres: Double? = nil, steepestDegrees: Double = 45, waters: [MapPolygon] = []
  ) {
    self.cellMetres = cellMetres
    self.steepestDegrees = steepestDegrees
    self.waters = waters
  }
}

public import BergfriedSurface

/// How the open ground is walked on.
public struct OpenGround: Hashable, Sendable {
  /// How wide the cells are that it is cut into, rounded up to whole cells of the town's grid;
  /// those of the grid for `nil`, or wider ones where there would be more than ``mostCells``.
  public var cellMetres: Double?
  /// Nobody walks on ground that is steeper.
  public var steepestDegrees: Double
  /// Nobody walks through those that are surely there, and no route goes through the others.
  public var waters: [Water]

  /// How many cells the ground is cut into at the most where no width is asked for.
  public static let mostCells = 1_000_000
  /// What may be asked about.
  public static let steepest = 5.0...85.0

  /// Ground in the finest cells that are few enough, without waters, unless more is said.
  public init(
    cellMetres: Double? = nil, steepestDegrees: Double = 45, waters: [Water] = []
  ) {
    self.cellMetres = cellMetres
    self.steepestDegrees = steepestDegrees
    self.waters = waters
  }
}

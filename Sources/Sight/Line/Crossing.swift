/// A place where a line of sight crosses an edge between two neighbouring cell centres, or passes
/// the ground between edges where that stands highest against it.
public struct Crossing: Hashable, Sendable {
  /// Which edges are crossed: those along rows or those along columns of the grid.
  public enum Edge: String, Hashable, Sendable {
    case alongRow, alongColumn
    /// None: the place lies between four centres, or between the outermost ones and the border.
    case inside
  }

  /// Which kind of edge is crossed.
  public let edge: Edge
  /// Where it is, in cells: whole numbers are cell centres.
  public let column: Double
  /// Southward in cells: whole numbers are cell centres.
  public let row: Double
  /// From the observer, along the ground plane.
  public let distanceMetres: Double
  /// The ground there, in the surface's heights.
  public let groundMetres: Double
  /// The sight line there, in the surface's heights.
  public let sightMetres: Double
  /// How far the sight line passes above the ground; negative where the ground blocks it.
  public let clearanceMetres: Double
  /// How much higher the target must reach for the line to clear this place; 0 where it does.
  /// Rounded up, to micrometres, so that adding it suffices.
  public let targetToAddMetres: Double
  /// How much higher the eye must be for the line to clear this place; 0 where it does. Rounded
  /// up alike.
  public let eyeToAddMetres: Double
}

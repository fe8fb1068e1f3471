/// One row of a table of pairs: a line of sight to be walked.
///
/// Fields are `nil` where the table has no such column or leaves it empty.
public struct PairRow: Equatable, Sendable {
  public var id: String
  /// What the table calls it beside that.
  public var name: String?
  /// Where the eye and the target are, in the terrain's working coordinates.
  public var fromX: Double
  public var fromY: Double
  public var toX: Double
  public var toY: Double
  /// The eye in metres above the ground, or as an elevation.
  public var fromHeight: Double?
  public var fromElevation: Double?
  /// The target in metres above the ground.
  public var toHeight: Double?
}

/// One row of a table of pairs: a line of sight to be walked.
///
/// Fields are `nil` where the table has no such column or leaves it empty.
public struct PairRow: Equatable, Sendable {
  /// What the table calls it, or its row's number.
  public var id: String
  /// What the table calls it beside that.
  public var name: String?
  /// Where the eye and the target are, in the terrain's working coordinates.
  public var fromX: Double
  /// Of the eye, north of the frame's origin in metres.
  public var fromY: Double
  /// Of the target, east of the frame's origin in metres.
  public var toX: Double
  /// Of the target, north of the frame's origin in metres.
  public var toY: Double
  /// The eye in metres above the ground, or as an elevation.
  public var fromHeight: Double?
  /// The eye's elevation in the terrain's heights, in place of its height above the ground.
  public var fromElevation: Double?
  /// The target in metres above the ground.
  public var toHeight: Double?
}

/// One row of an observer table.
///
/// Fields are `nil` where the table has no such column or leaves it empty.
public struct ObserverRow: Equatable, Sendable {
  /// What the table calls it, or its row's number.
  public var id: String
  /// What the table calls it beside that; `nil` where it does not.
  public var name: String?
  /// Where the observer stands, in the terrain's working coordinates.
  public var x: Double
  /// North of the frame's origin, in metres.
  public var y: Double
  /// Metres above the ground.
  public var observerHeight: Double?
  /// Metres above the ground that what is looked for reaches.
  public var targetHeight: Double?
  /// How far is looked, in metres.
  public var radius: Double?
  /// Nearer than this, in metres, is not looked at.
  public var innerRadius: Double?
  /// Degrees clockwise from true north.
  public var azimuthStart: Double?
  /// Where the sector ends, clockwise from its beginning.
  public var azimuthEnd: Double?
  /// Degrees up from the horizontal.
  public var pitchLow: Double?
  /// The highest pitch that is looked at.
  public var pitchHigh: Double?
  /// The middle of the sector and its width, in degrees; the reader turns both into where it begins
  /// and ends.
  var azimuth: Double?
  var fieldOfView: Double?

  /// A row of which only the name and the place are given.
  public init(id: String, x: Double, y: Double) {
    self.id = id
    self.x = x
    self.y = y
  }
}

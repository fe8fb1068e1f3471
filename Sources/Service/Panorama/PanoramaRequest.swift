/// Which tower's panorama is asked for, and how it is drawn.
public struct PanoramaRequest: Sendable {
  /// What the picture is.
  public enum Format: String, Sendable, CaseIterable {
    /// Pixels.
    case png
    /// Lines and letters that stay sharp at any size, the ground in them as pixels.
    case svg
  }

  /// The tower, by its name; `nil` where there is one.
  public var tower: String?
  /// What the picture is.
  public var format = Format.png
  /// Of the picture, and of the skyline: 0.5 to 60.
  public var pixelsPerDegree = 10.0
  /// How many strips the whole turn is folded into: 1 to 12.
  public var strips = 1

  /// A PNG in one strip, with ten pixels a degree.
  public init(ofTower tower: String? = nil) { self.tower = tower }
}

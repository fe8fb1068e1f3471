/// What can be said about seeing one cell. The raw values are what a viewshed's raster holds.
public enum Visibility: UInt8, Sendable, CaseIterable {
  /// Ground nearer to the observer rises above the line of sight.
  case hidden = 0
  case seen = 1
  /// The cell's own height is unknown.
  case unknown = 2
  /// Nearer, farther, or in another direction than the observer looks.
  case outsideLimits = 3
  /// Of ground that is known within bounds only: seen with some heights and hidden with others.
  /// What is ``seen`` there is seen with all.
  case possiblySeen = 4
}

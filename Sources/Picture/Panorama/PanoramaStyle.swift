/// What a panorama's picture says above it, and how it lies on the page.
public struct PanoramaStyle: Hashable, Sendable {
  /// Above the picture; nothing where empty.
  public var title: String
  /// Under the title, smaller.
  public var subtitle: String
  /// The azimuth of true north on the grid, clockwise from up; azimuths are told from there.
  public var northDegrees: Double
  /// How many strips of equal width the panorama is cut into, one above the other.
  public var strips: Int
  /// How many of the panorama's pixels make one of the picture's, across and down; 2 gives edges
  /// without steps.
  public var samples: Int

  /// - Precondition: there is a strip and a sample.
  public init(
    title: String, subtitle: String = "", northDegrees: Double = 0, strips: Int = 1,
    samples: Int = 1
  ) {
    precondition(strips > 0 && samples > 0, "\(strips) strips of \(samples) samples show nothing")
    self.title = title
    self.subtitle = subtitle
    self.northDegrees = northDegrees
    self.strips = strips
    self.samples = samples
  }
}

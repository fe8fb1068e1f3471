public import BergfriedCore

/// A town: the ground, and what stands on it where the map has it.
///
/// Heights are known within bounds: those of the ground and of all tops by the vertical error,
/// those of buildings between their least and greatest height above the ground at their foot;
/// woods and bridges reach at most so high, and need not be there.
public final class TownSurface: Sendable {
  /// The ground without anything on it, as the elevation model has it.
  public let ground: Surface
  /// Between which heights that ground lies, before the vertical error is counted in. Where heights
  /// may be off by more in one place than in another, ``verticalErrorMetres`` is the least of it,
  /// and what is more is in here (``GroundBounds/widened(byExcessOf:)``).
  public let groundBounds: GroundBounds
  /// Where the grid's cells lie on the map.
  public let transform: GeoTransform
  /// How far any height may be off, up or down, at the least.
  public let verticalErrorMetres: Double
  /// As the map has them.
  public let buildings: [Building]
  /// Trees and bushes, as the map has them.
  public let woods: [Wood]
  /// Bridges, as they hide what is under and on them.
  public let spans: [Span]
  package let screens: TownScreens

  /// How far unknown ground stands above everything else where it may hide.
  public static let wallMetres = 10_000.0

  /// Puts buildings, woods and bridges on the ground.
  ///
  /// - Parameters:
  ///   - ground: the bare ground.
  ///   - transform: where the ground's grid lies on the map.
  ///   - groundBounds: between which heights it lies; the ground itself where `nil`.
  ///   - verticalErrorMetres: how far any height may be off, up or down.
  /// - Throws: ``SurfaceError`` for a height beyond a million metres.
  /// - Complexity: O(cells of woods + corners); 4 bytes a cell where there are woods.
  /// - Precondition: the error is not negative, and the bounds are known where the ground is.
  public init(
    ground: Surface, within groundBounds: GroundBounds? = nil, transform: GeoTransform,
    buildings: [Building], woods: [Wood], spans: [Span] = [], verticalErrorMetres: Double
  ) throws {
    precondition(verticalErrorMetres >= 0, "heights cannot be off by \(verticalErrorMetres) m")
    let bounds = groundBounds ?? GroundBounds(ground)
    precondition(bounds.lowest.shape == ground.shape, "bounds do not fit \(ground.shape)")
    self.ground = ground
    self.groundBounds = bounds
    self.transform = transform
    self.buildings = buildings
    self.woods = woods
    self.spans = spans
    self.verticalErrorMetres = verticalErrorMetres
    screens = try TownScreens(
      ground: ground, within: bounds, transform: transform, buildings: buildings, woods: woods,
      spans: spans)
  }
}

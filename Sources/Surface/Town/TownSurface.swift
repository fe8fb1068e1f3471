public import BergfriedDatum

/// A town as two surfaces that the real one lies between, and what stands in each cell.
///
/// *Model.* `high` is the ground raised by the vertical error, with every building at its greatest
/// height and every wood at its own, both raised by the error too; `low` is the ground lowered by
/// the error, with every building at its least height less the error, and no wood. So whatever the
/// true heights within these ranges are, `high` hides all that they hide and `low` nothing that
/// they do not. A building stands in the cells whose centre its area holds, its top level above
/// the highest (for `low`: the lowest) ground in them; a wood follows the ground.
///
/// - *Thin things.* What is on the whole narrower than a cell is across, such as a wall, or holds
///   no centre stands for `high` also in the cells that its outline runs through, since it may
///   hide what is behind it; for `low` it stands only where it holds a centre.
/// - *Unknown ground.* For `low` it stays unknown and hides nothing. For `high` it is a wall
///   ``wallMetres`` above everything else, which no look passes.
/// - *Buildings on unknown ground.* A roof hides whatever the ground under it is. Where some of
///   that is unknown, the building's foot is the known ground in its cells and in those next to
///   them, and it hides in both surfaces; where none of that is known, its cells count as unknown.
/// - *Rounding.* Heights are rounded up to the next `Float` in `high` and down in `low`.
public struct TownSurface: Sendable {
  /// The ground without anything on it, as the elevation model has it.
  public let ground: Surface
  public let high: Surface
  public let low: Surface
  public let transform: GeoTransform
  public let verticalErrorMetres: Double
  public let buildings: [Building]
  public let woods: [Wood]
  public let spans: [Span]
  /// What stands in each cell: 0 nothing, *n* building *n* - 1, or if *n* exceeds the number of
  /// buildings a wood. Where several stand, a building before a wood and the highest of each.
  public let cover: Raster<Int32>
  package let screens: TownScreens

  /// How far unknown ground stands above everything else in `high`.
  public static let wallMetres = 10_000.0

  /// Puts buildings and woods on the ground.
  ///
  /// - Parameters:
  ///   - ground: the bare ground.
  ///   - transform: where the ground's grid lies on the map.
  ///   - verticalErrorMetres: how far any height may be off, up or down.
  /// - Throws: ``SurfaceError`` for a height beyond a million metres.
  /// - Complexity: O(cells + corners), about 15 nanoseconds a cell; 12 bytes a cell.
  /// - Precondition: the error is not negative.
  public init(
    ground: Surface, transform: GeoTransform, buildings: [Building], woods: [Wood],
    spans: [Span] = [], verticalErrorMetres: Double
  ) throws {
    precondition(verticalErrorMetres >= 0, "heights cannot be off by \(verticalErrorMetres) m")
    self.ground = ground
    self.transform = transform
    self.buildings = buildings
    self.woods = woods
    self.spans = spans
    self.verticalErrorMetres = verticalErrorMetres
    screens = try TownScreens(
      ground: ground, transform: transform, buildings: buildings, woods: woods, spans: spans)
    let site = TownSite(ground: ground, transform: transform)
    let plots = buildings.map { site.plot(of: $0) }
    let shape = ground.shape
    low = try Surface(shape: shape, cellSize: ground.cellSize) { heights in
      site.fill(heights) { ($0 - verticalErrorMetres).floatBelow }
      for plot in plots { plot.raiseLow(heights, errorMetres: verticalErrorMetres) }
    }
    var cover = Raster<Int32>(shape: shape, repeating: 0)
    high = try Surface(shape: shape, cellSize: ground.cellSize) { heights in
      site.fill(heights) { ($0 + verticalErrorMetres).floatAbove }
      cover.values.withUnsafeMutableBufferPointer { cover in
        let town = HighTown(
          site: site, heights: heights, cover: cover, errorMetres: verticalErrorMetres)
        town.plant(woods, firstMark: buildings.count + 1)
        town.build(plots)
        town.wallUpUnknown()
      }
    }
    self.cover = cover
  }
}

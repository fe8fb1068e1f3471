/// A tile of the world in Web Mercator (EPSG:3857), as the tile matrix set `WebMercatorQuad` of the
/// OGC numbers them: one at zoom 0, four times as many at each further one, rows from the north.
public struct WebMercatorTile: Hashable, Sendable {
  /// Which zooms there are.
  public static let zooms = 0...22
  /// How many pixels a side of a picture of one has.
  public static let pixels = 256
  /// Half the width of the world, in metres at the equator.
  public static let halfMetres = 20_037_508.342_789_244

  /// How far it is magnified: the world is two to its power tiles wide.
  public let zoom: Int
  /// From the north, the first being 0.
  public let row: Int
  /// From the west, the first being 0.
  public let column: Int

  /// - Returns: `nil` where there is no such tile.
  public init?(zoom: Int, row: Int, column: Int) {
    guard WebMercatorTile.zooms.contains(zoom), case let all = 0..<1 << zoom,
      all.contains(row), all.contains(column)
    else { return nil }
    (self.zoom, self.row, self.column) = (zoom, row, column)
  }

  /// How wide a tile of a zoom is, in metres at the equator.
  public static func sideMetres(atZoom zoom: Int) -> Double {
    2 * halfMetres / Double(1 << zoom)
  }

  /// What it shows, in Web Mercator.
  public var bounds: MapBounds {
    let side = WebMercatorTile.sideMetres(atZoom: zoom)
    let west = Double(column) * side - WebMercatorTile.halfMetres
    let north = WebMercatorTile.halfMetres - Double(row) * side
    return MapBounds(minX: west, minY: north - side, maxX: west + side, maxY: north)
  }

  /// The tiles of a zoom that meet a rectangle of Web Mercator.
  public static func range(
    meeting bounds: MapBounds, atZoom zoom: Int
  ) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    let side = sideMetres(atZoom: zoom)
    func number(_ metres: Double) -> Int {
      Int(min(max((metres + halfMetres) / side, 0), Double(1 << zoom) - 1))
    }
    return (
      number(-bounds.maxY)...number(-bounds.minY), number(bounds.minX)...number(bounds.maxX)
    )
  }
}

public import BergfriedCore
import BergfriedEssentials
import BergfriedExport
import BergfriedGDAL

/// A collection of features as vector tiles (Mapbox Vector Tile 2.1), one layer with the
/// collection's columns. Numbers and names are those of the features as GeoJSON has them.
public struct VectorTiles: Sendable {
  private let features: RoomFeatures
  private let name: String
  /// Where features are, the world in Web Mercator being 1 wide and high, from its upper left
  /// corner.
  private let places: [FeatureGeometry]
  private let boxes: [MapBounds?]

  /// - Complexity: O(points of the features).
  public init(_ features: RoomFeatures, named name: String) {
    self.features = features
    self.name = name
    places = features.places.map { $0.mapped(VectorTiles.mercator) }
    boxes = places.map(\.bounds)
  }

  /// - Parameter point: in degrees of longitude and latitude.
  private static func mercator(_ point: MapPoint) -> MapPoint {
    let (x, tangent) = ((point.x + 180) / 360, tan(point.y * .pi / 180))
    let root = (1 + tangent * tangent).squareRoot()
    return MapPoint(x: x, y: 0.5 - log(tangent + root) / (2 * .pi))
  }

  /// The bytes of a tile; `nil` for one that no feature is in.
  ///
  /// - Complexity: O(features + points of those in it).
  public func bytes(of tile: WebMercatorTile) -> [UInt8]? {
    let (scale, extent) = (Double(1 << tile.zoom), Double(TileClip.extent))
    let (left, top, rim) = (
      Double(tile.column), Double(tile.row), Double(TileClip.rim) / extent
    )
    let box = MapBounds(
      minX: (left - rim) / scale, minY: (top - rim) / scale,
      maxX: (left + 1 + rim) / scale, maxY: (top + 1 + rim) / scale)
    var layer = TileLayer(name: name)
    for (index, own) in boxes.enumerated() where own?.meets(box) == true {
      let geometry = places[index].mapped {
        MapPoint(x: ($0.x * scale - left) * extent, y: ($0.y * scale - top) * extent)
      }
      guard let shape = TileShape(geometry) else { continue }
      let values = features.table.values(index)
      layer.add(
        shape, id: UInt64(index + 1),
        features.table.layer.fields.map { ($0.name, values[$0.name], $0.kind) })
    }
    return layer.isEmpty ? nil : layer.tile
  }
}

extension VectorTiles {
  /// The rectangle of Web Mercator in metres that holds one in degrees.
  public static func bounds(_ degrees: MapBounds) -> MapBounds? {
    let corners = [
      MapPoint(x: degrees.minX, y: degrees.minY), MapPoint(x: degrees.maxX, y: degrees.maxY),
    ]
    let side = 2 * WebMercatorTile.halfMetres
    return MapBounds(
      corners.map(mercator).map { MapPoint(x: ($0.x - 0.5) * side, y: (0.5 - $0.y) * side) })
  }
}

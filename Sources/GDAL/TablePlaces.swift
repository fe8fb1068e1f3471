import BergfriedCore
import CGDAL

/// Brings the positions of a table's layer into a terrain's working frame.
struct TablePlaces {
  let terrain: Terrain
  /// From the layer's coordinate system; `nil` where it has none: it is in the raster's own.
  private let toWorking: CoordinateTransform?

  /// - Parameter table: the layer's name for messages.
  init(of layer: OGRLayerH, table: String, terrain: Terrain) throws {
    self.terrain = terrain
    let own = OGR_L_GetSpatialRef(layer).map { SpatialReference(copying: $0).horizontal() }
    guard let own, !own.isLocal, !own.isUndefined else {
      toWorking = nil
      return
    }
    guard let working = terrain.grid.crs, !working.isLocal else {
      throw Failure(
        .tableUnplaced,
        saying: """
          \(table): the points are in \(own.name), but nothing says where \(terrain.path) lies; \
          say it with \(setting: .crs, "EPSG:…")
          """)
    }
    toWorking = try CoordinateTransform(from: own, to: working)
  }

  /// - Returns: `nil` where the position has no place in the working frame.
  func working(x: Double, y: Double) throws -> (x: Double, y: Double)? {
    guard let toWorking else { return try terrain.point(ownX: x, ownY: y) }
    return toWorking.point(x: x, y: y)
  }
}

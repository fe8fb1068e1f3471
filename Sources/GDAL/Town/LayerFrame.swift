import BergfriedCore
import CGDAL

/// The way of a layer's coordinates into the working frame.
struct LayerFrame {
  private let transform: CoordinateTransform?

  /// - Parameters:
  ///   - table: the layer's name for messages.
  ///   - working: `nil` where the terrain is taken as plain metres.
  /// - Throws: `badData` where only one of the two is on earth.
  init(layer: OGRLayerH, table: String, working: SpatialReference?) throws {
    let own = OGR_L_GetSpatialRef(layer).map { SpatialReference(copying: $0).horizontal() }
    try self.init(own: own, table: table, working: working)
  }

  /// - Parameter own: `nil` for a layer in the working frame.
  init(own: SpatialReference?, table: String, working: SpatialReference?) throws {
    guard let own, !own.isLocal, !own.isUndefined else {
      transform = nil
      return
    }
    guard let working, !working.isLocal else {
      throw Failure(
        .tableUnplaced,
        saying: """
          \(table) is in \(own.name), but nothing says where the terrain lies; say it with \
          \(setting: .crs, "EPSG:…")
          """)
    }
    transform = own.isSame(as: working) ? nil : try CoordinateTransform(from: own, to: working)
  }

  /// Brings a geometry into the working frame, in place; equal coordinates stay equal.
  ///
  /// - Returns: whether all of it has a place there.
  func bring(_ geometry: OGRGeometryH) -> Bool { transform?.bring(geometry) ?? true }

  /// The same for points.
  func bring(_ points: inout [MapPoint]) -> Bool { transform?.bring(&points) ?? true }
}

import BergfriedDatum
import CGDAL

/// The way of a layer's geometries into the working frame.
struct LayerFrame {
  private let transform: CoordinateTransform?

  /// - Parameters:
  ///   - table: the layer's name for messages.
  ///   - working: `nil` where the terrain is taken as plain metres.
  /// - Throws: `badData` where only one of the two is on earth.
  init(layer: OGRLayerH, table: String, working: SpatialReference?) throws {
    let own = OGR_L_GetSpatialRef(layer).map { SpatialReference(copying: $0).horizontal() }
    guard let own, !own.isLocal, !own.isUndefined else {
      transform = nil
      return
    }
    guard let working, !working.isLocal else {
      throw GDALError(
        .badData,
        "\(table) is in \(own.name), but nothing says where the terrain lies; say it with "
          + "--crs EPSG:…")
    }
    transform = own.isSame(as: working) ? nil : try CoordinateTransform(from: own, to: working)
  }

  /// Brings a geometry into the working frame, in place; equal coordinates stay equal.
  ///
  /// - Returns: whether all of it has a place there.
  func bring(_ geometry: OGRGeometryH) -> Bool { transform?.bring(geometry) ?? true }
}

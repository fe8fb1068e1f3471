import BergfriedCore
import BergfriedGDAL
import CGDAL
import Testing

/// PROJ as GDAL hands it out, with nothing of ours between: from longitude and latitude (WGS 84)
/// into another frame.
final class Projection {
  private let handle: OGRCoordinateTransformationH

  /// True to lengths within 1e-6 as far as 15 km about Vaduz.
  static let lengths = "+proj=aeqd +lat_0=47.15 +lon_0=9.55 +datum=WGS84 +units=m"
  /// True to areas everywhere.
  static let areas = "+proj=laea +lat_0=47.15 +lon_0=9.55 +datum=WGS84 +units=m"

  init(to frame: String) throws {
    // Any use of the library registers GDAL's drivers, which must not be done twice at once.
    _ = gdalVersion
    let ends = try ["EPSG:4326", frame].map { text in
      let system = try #require(OSRNewSpatialReference(nil))
      try #require(OSRSetFromUserInput(system, text) == OGRERR_NONE)
      OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
      return system
    }
    defer { for system in ends { OSRDestroySpatialReference(system) } }
    handle = try #require(OCTNewCoordinateTransformation(ends[0], ends[1]))
  }

  deinit {
    OCTDestroyCoordinateTransformation(handle)
  }

  func points(_ degrees: [MapPoint]) -> [MapPoint] {
    var (x, y) = (degrees.map(\.x), degrees.map(\.y))
    guard OCTTransform(handle, Int32(x.count), &x, &y, nil) != 0 else { return [] }
    return zip(x, y).map { MapPoint(x: $0, y: $1) }
  }

  /// Brings a geometry over, in place.
  func bring(_ geometry: OGRGeometryH) -> Bool {
    OGR_G_Transform(geometry, handle) == OGRERR_NONE
  }
}

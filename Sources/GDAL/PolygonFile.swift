public import BergfriedDatum

/// What each observer sees, as one multipolygon feature each.
public final class PolygonFile {
  /// - Parameter fieldNames: the numeric fields every feature has, in order.
  public init(
    path: String, crs: String?, layer: String = "viewshed", fieldNames: [String] = [],
    manifest: [(String, String)] = []
  ) throws {
    throw GDALError(.unavailable, "not written yet")
  }

  public func add(
    id: String, fields: [(String, Double)], mask: [UInt8], shape: GridShape,
    transform: GeoTransform
  ) throws {}

  public func close() throws {}
}

import BergfriedCore
import CGDAL
import Testing

/// The shapes of a GeoJSON file as OGR reads, projects and measures them, with nothing of ours
/// between: areas and lengths on the ellipsoid by what they are called, such as `way/123`.
struct MeasuredShapes {
  private(set) var squareMetres: [String: Double] = [:]
  private(set) var metres: [String: Double] = [:]

  init(path: String) throws {
    let areas = try Projection(to: Projection.areas)
    let lengths = try Projection(to: Projection.lengths)
    let file = try #require(GDALOpenEx(path, UInt32(GDAL_OF_VECTOR), nil, nil, nil))
    defer { GDALClose(file) }
    let layer = try #require(GDALDatasetGetLayer(file, 0))
    while let feature = OGR_L_GetNextFeature(layer) {
      defer { OGR_F_Destroy(feature) }
      let id = "\(try Self.text("@type", of: feature))/\(try Self.text("@id", of: feature))"
      let geometry = try #require(OGR_F_GetGeometryRef(feature))
      let isLine = OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) == wkbLineString
      try #require((isLine ? lengths : areas).bring(geometry))
      if isLine {
        metres[id] = OGR_G_Length(geometry)
      } else {
        squareMetres[id] = OGR_G_Area(geometry)
      }
    }
  }

  private static func text(_ field: String, of feature: OGRFeatureH) throws -> String {
    let text = OGR_F_GetFieldAsString(feature, OGR_F_GetFieldIndex(feature, field))
    return String(cString: try #require(text))
  }
}

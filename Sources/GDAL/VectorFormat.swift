/// How features are stored.
enum VectorFormat {
  case geoPackage
  case geoJSON

  /// The format that a path's ending asks for.
  init(path: String) throws {
    let name = Folder.split(path).name.lowercased()
    if name.hasSuffix(".gpkg") {
      self = .geoPackage
    } else if name.hasSuffix(".geojson") || name.hasSuffix(".json") {
      self = .geoJSON
    } else {
      throw GDALError(.usage, "\(path): features are written to .gpkg or .geojson files")
    }
  }

  var driver: String { self == .geoPackage ? "GPKG" : "GeoJSON" }

  var needsCRS: Bool { self == .geoJSON }

  /// Whether what is written becomes valid at once, on demand.
  var hasTransactions: Bool { self == .geoPackage }

  /// A GeoPackage keeps the manifest as metadata, GeoJSON in its description.
  func layerOptions(_ manifest: [(name: String, value: String)]) -> [String] {
    switch self {
    case .geoPackage:
      return ["GEOMETRY_NAME=geom"]
    case .geoJSON:
      let text = manifest.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
      return ["RFC7946=YES"] + (text.isEmpty ? [] : ["DESCRIPTION=" + text])
    }
  }
}

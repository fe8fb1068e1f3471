import BergfriedCore
import CGDAL

/// How features are stored.
enum VectorFormat: Equatable {
  case geoPackage
  case geoJSON
  /// Any other driver that writes features, by its short name.
  case driver(String)

  /// The format that a path's ending asks for: the first driver of GDAL that writes such files.
  init(path: String) throws {
    switch Folder.ending(of: path) {
    case "gpkg": self = .geoPackage
    case "geojson", "json": self = .geoJSON
    case let ending:
      guard let driver = FileEndings.vectors.driver(for: ending) else {
        throw Failure(
          .outputFormat,
          "\(path): name a file that ends in .gpkg or .geojson, or in one of "
            + FileEndings.vectors.list)
      }
      self = .driver(driver)
    }
  }

  var driver: String {
    switch self {
    case .geoPackage: "GPKG"
    case .geoJSON: "GeoJSON"
    case .driver(let name): name
    }
  }

  /// Whether features stand there in longitude and latitude, whatever they come in.
  var needsCRS: Bool { self == .geoJSON || driver == "KML" || driver == "LIBKML" }

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
    case .driver("CSV"):
      return ["GEOMETRY=AS_WKT"]
    case .driver:
      return []
    }
  }
}

/// What processes put out, by the names that programs ask for it.
public enum ProcessOutput: String, CaseIterable, Hashable, Sendable {
  case raster, picture, polygons, summary
  case sightline
  case explanation
  case report, geopackage, geojson, csv
  case verdicts, answer, tracks
  case panorama, names
  case looks, watch

  /// What its bytes are.
  public var mediaType: String {
    switch self {
    case .raster: "image/tiff"
    case .picture, .panorama: "image/png"
    case .polygons, .geojson: "application/geo+json"
    case .summary, .sightline, .explanation, .report, .verdicts, .answer, .names, .looks:
      "application/json"
    case .geopackage: "application/geopackage+sqlite3"
    case .csv: "text/csv; charset=utf-8"
    case .tracks: "application/gpx+xml"
    case .watch: "application/yaml"
    }
  }

  /// What to call it as a file; `nil` for JSON.
  var fileName: String? {
    switch self {
    case .raster: "viewshed.tif"
    case .picture: "viewshed.png"
    case .polygons: "viewshed.geojson"
    case .geopackage: "coverage.gpkg"
    case .geojson: "coverage.geojson"
    case .csv: "coverage.csv"
    case .tracks: "routes.gpx"
    case .panorama: "panorama.png"
    case .watch: "watch.yaml"
    case .summary, .sightline, .explanation, .report, .verdicts, .answer, .names, .looks: nil
    }
  }
}

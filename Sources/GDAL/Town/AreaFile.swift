public import BergfriedDatum
import CGDAL

/// Areas of any vector file, by name, in the working frame.
public struct AreaFile {
  private let path: String
  private let frame: String?

  /// - Parameter frame: the working frame, as ``Terrain/crs`` has it; `nil` for plain metres.
  public init(path: String, frame: String?) {
    self.path = path
    self.frame = frame
  }

  /// The polygons of the features whose `name` or `id` is a name, or of all.
  ///
  /// - Throws: ``GDALError``: `missingInput` for a file that is not there, `badData` where no such
  ///   area is in it.
  public func areas(named name: String?) throws -> [MapPolygon] {
    let working = try frame.map { try SpatialReference($0, flag: "the terrain's frame") }
    let dataset = try Dataset.open(path, as: .vector)
    return try ErrorLog.recording { log in
      var areas: [MapPolygon] = []
      var names: Set<String> = []
      for index in 0..<GDALDatasetGetLayerCount(dataset.handle) {
        guard let layer = GDALDatasetGetLayer(dataset.handle, index) else { continue }
        let way = try LayerFrame(layer: layer, table: path, working: working)
        let tags = LayerTags(layer: layer, names: [:])
        OGR_L_ResetReading(layer)
        while let feature = OGR_L_GetNextFeature(layer) {
          defer { OGR_F_Destroy(feature) }
          let own = tags.tags(of: feature)
          let called = [own["name"], own["id"]].compactMap { $0 }
          names.formUnion(called)
          guard name == nil || called.contains(name!),
            let geometry = OGR_F_GetGeometryRef(feature), way.bring(geometry)
          else { continue }
          areas += GeometryParts(geometry).areas
        }
      }
      guard !areas.isEmpty else {
        let known = names.isEmpty ? "" : "; it has \(names.sorted().prefix(20).joined(separator: ", "))"
        throw GDALError(
          .badData,
          "\(path): there is no area\(name.map { " named '\($0)'" } ?? "")\(known)\(log.reason)")
      }
      return areas
    }
  }
}

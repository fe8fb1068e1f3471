import BergfriedCore
import CGDAL

/// Reads the areas of a file, and finds those of one name.
struct ZoneReader {
  private let path: String
  private var zones: [(names: [String], areas: [MapPolygon])] = []

  init(path: String) {
    self.path = path
  }

  /// The file and the name in a reference; a file whose own name holds a `#` is found too.
  static func parts(of reference: String) -> (path: String, name: String?) {
    guard let mark = reference.lastIndex(of: "#"), Folder.entry(at: reference) == .nothing else {
      return (reference, nil)
    }
    return (String(reference[..<mark]), String(reference[reference.index(after: mark)...]))
  }

  mutating func read(_ dataset: Dataset, working: SpatialReference?) throws {
    for index in 0..<GDALDatasetGetLayerCount(dataset.handle) {
      guard let layer = GDALDatasetGetLayer(dataset.handle, index),
        OGR_L_GetGeomType(layer) != wkbNone
      else { continue }
      try read(layer, working: working)
    }
  }

  private mutating func read(_ layer: OGRLayerH, working: SpatialReference?) throws {
    let table = "\(path), layer \(String(cString: OGR_L_GetName(layer))),"
    let frame = try LayerFrame(layer: layer, table: table, working: working)
    let tags = LayerTags(layer: layer, names: [:])
    OGR_L_ResetReading(layer)
    while let feature = OGR_L_GetNextFeature(layer) {
      defer { OGR_F_Destroy(feature) }
      guard let geometry = OGR_F_GetGeometryRef(feature) else { continue }
      let names = Self.names(tags.tags(of: feature))
      let place = "\(table) feature \(OGR_F_GetFID(feature))"
      guard frame.bring(geometry) else {
        throw Failure(.areaDamaged, "\(place) lies outside the terrain's frame; correct it")
      }
      let parts = GeometryParts(geometry)
      guard parts.brokenCount == 0 else {
        throw Failure(.areaDamaged, "\(place) has a damaged outline; correct it")
      }
      if !parts.areas.isEmpty { zones.append((names, parts.areas)) }
    }
  }

  /// Reads every way that ends where it begins, and every area of a relation.
  mutating func readOpenStreetMap(working: SpatialReference?) throws {
    let file = try OpenStreetMapFeatures(
      path: path, working: working, box: nil, progress: FileProgress(nil), wants: { _ in true })
    var found: [(names: [String], areas: [MapPolygon])] = []
    try file.forEachFeature { tags, reading in
      guard case .feature(let feature) = reading else { return }
      let areas = feature.drawn.withRingsAsAreas.areas
      guard feature.isWhole, !areas.isEmpty else { return }
      let number = feature.id.split(separator: "/").last.map { [String($0)] } ?? []
      found.append((Self.names(tags) + [feature.id] + number, areas))
    }
    zones += found
  }

  private static func names(_ tags: FeatureTags) -> [String] {
    ["name", "Name", "NAME", "id", "ID", "fid"].compactMap { tags[$0] }
  }

  func areas(named name: String?) throws -> [MapPolygon] {
    guard !zones.isEmpty else {
      throw Failure(.areaNone, "\(path): the file holds no area; draw one as a polygon")
    }
    guard let name else { return zones.flatMap(\.areas) }
    let exact = zones.filter { $0.names.contains(name) }
    let meant =
      exact.isEmpty
      ? zones.filter { $0.names.contains { $0.lowercased() == name.lowercased() } } : exact
    guard !meant.isEmpty else {
      let known = zones.compactMap(\.names.first)
        .sorted { $0.likeness(to: name) > $1.likeness(to: name) }.prefix(20).map { "'\($0)'" }
      throw Failure(
        .areaUnknown,
        "\(path): no area has the name or id '\(name)'; "
          + (known.isEmpty
            ? "none has any, so give them a field 'name'"
            : "there are \(known.joined(separator: ", "))"))
    }
    return meant.flatMap(\.areas)
  }
}

extension String {
  /// How many letters two names have in common at their start.
  fileprivate func likeness(to other: String) -> Int {
    zip(lowercased(), other.lowercased()).prefix { $0 == $1 }.count
  }
}

import BergfriedCore
import CGDAL

/// Reads the layers of whatever file GDAL opens.
struct LayerFeatures {
  /// How one of the file's layers is read.
  private struct Layer {
    let tags: LayerTags
    let frame: LayerFrame
    /// `nil` where each feature says itself what it is.
    let theme: TownMapOptions.Theme?
  }

  private let path: String
  private let dataset: Dataset
  private let options: TownMapOptions
  private var layers: [OGRLayerH: Layer] = [:]
  /// The corners of closed ways that an export has told so far.
  private var exported: [String: Set<MapPoint>] = [:]

  /// Looks at the layers and at what the options say of them.
  init(
    path: String, _ dataset: Dataset, working: SpatialReference?, options: TownMapOptions
  ) throws {
    self.path = path
    self.dataset = dataset
    self.options = options
    var names: [String] = []
    var keys: Set<String> = []
    for index in 0..<GDALDatasetGetLayerCount(dataset.handle) {
      guard let layer = GDALDatasetGetLayer(dataset.handle, index) else { continue }
      let name = String(cString: OGR_L_GetName(layer))
      names.append(name)
      // Of OpenStreetMap files that GDAL has converted: relations that are no areas repeat streets.
      guard !["multilinestrings", "other_relations"].contains(name) else { continue }
      let theme = options.layers.first { $0.value == name }?.key
      guard theme != nil || options.layers.isEmpty, OGR_L_GetGeomType(layer) != wkbNone else {
        continue
      }
      let tags = LayerTags(layer: layer, names: options.columns)
      keys.formUnion(tags.keys)
      layers[layer] = try Layer(
        tags: tags,
        frame: LayerFrame(layer: layer, table: "\(path), layer \(name),", working: working),
        theme: theme)
    }
    try check(layerNames: names, keys: keys)
  }

  private func check(layerNames: [String], keys: Set<String>) throws {
    for (theme, name) in options.layers.sorted(by: { $0.value < $1.value })
    where !layerNames.contains(name) {
      throw Failure(
        .mapNoSuchLayer,
        "\(path): there is no layer '\(name)' for the \(theme.rawValue); it has "
          + layerNames.prefix(20).joined(separator: ", "))
    }
    for (key, column) in options.columns.sorted(by: { $0.key < $1.key })
    where !keys.contains(key) {
      throw Failure(
        .mapNoSuchColumn,
        "\(path): there is no column '\(column)' for '\(key)'; it has "
          + keys.sorted().prefix(40).joined(separator: ", "))
    }
  }

  mutating func read(into reader: inout TownReader, progress: FileProgress) throws {
    GDALDatasetResetReading(dataset.handle)
    try progress.withCallback { callback, argument in
      var source: OGRLayerH?
      while let feature = GDALDatasetGetNextFeature(
        dataset.handle, &source, nil, callback, argument)
      {
        defer { OGR_F_Destroy(feature) }
        if let source, let layer = layers[source] { add(feature, from: layer, to: &reader) }
      }
      guard !progress.isStopped else { throw Failure.stopped(path) }
    }
  }

  private mutating func add(
    _ feature: OGRFeatureH, from layer: Layer, to reader: inout TownReader
  ) {
    let tags = layer.tags.tags(of: feature)
    var themes = layer.theme.map { [$0] } ?? TownReader.themes(of: tags)
    if layer.theme == .streets, TownReader.isBridge(tags) { themes.append(.bridges) }
    guard !themes.isEmpty || TownReader.isMeant(tags) else { return }
    guard let geometry = OGR_F_GetGeometryRef(feature) else {
      return reader.pass(over: themes, "without a place")
    }
    guard layer.frame.bring(geometry) else {
      return reader.pass(over: themes, "that lie outside the terrain's frame")
    }
    let drawn = GeometryParts(geometry)
    let id = layer.tags.id(of: feature, tags: tags)
    // What osmium exports tells ways of OpenStreetMap as such.
    let isExported = tags["@type"] == "way"
    if isExported, isRepeated(id, drawn) { return }
    let isRing = isExported && AreaRule.isArea(tags)
    let parts = isRing ? drawn.withRingsAsAreas : drawn
    reader.add(MapFeature(id: id, tags: tags, parts: parts, drawn: drawn), as: themes)
  }

  /// Whether a way that ends where it begins was there before: osmium writes it as a line and as an
  /// area.
  private mutating func isRepeated(_ id: String, _ drawn: GeometryParts) -> Bool {
    let rings = drawn.withRingsAsAreas.areas
    guard let ring = rings.first, rings.count == 1 else { return false }
    let corners = Set(ring.outline)
    guard let known = exported[id] else {
      exported[id] = corners
      return false
    }
    return known == corners
  }
}

extension Failure {
  static func stopped(_ path: String) -> Failure {
    Failure(.runStopped, "\(path): stopped before all of the map was read")
  }
}

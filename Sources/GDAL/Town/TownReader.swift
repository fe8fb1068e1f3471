import BergfriedDatum
import BergfriedSurface
import CGDAL

/// Reads the features of a map one after the other, in whatever order its layers come.
struct TownReader {
  /// How one of the file's layers is read.
  private struct Layer {
    let tags: LayerTags
    let frame: LayerFrame
    /// `nil` where each feature says itself what it is.
    let theme: TownMapOptions.Theme?
    /// Whether its closed lines may stand for areas.
    let hasRings: Bool
  }

  let path: String
  let working: SpatialReference?
  let options: TownMapOptions
  var town = TownMap()
  /// The buildings that are parts of others, by their places among all.
  var parts: [Int] = []
  /// Walls, tanks and the like, which have no parts.
  var obstacles: [Building] = []
  var bridges: [BridgeDraft] = []
  /// Those that are no bridges.
  var rails: [[MapPoint]] = []
  var waters: [(id: String, water: Water)] = []
  private var layers: [OGRLayerH: Layer] = [:]
  private var notes: [String: Int] = [:]
  private var outsideCount = 0
  /// The corners of closed ways that an export has told so far.
  private var exported: [String: Set<MapPoint>] = [:]

  init(path: String, working: SpatialReference?, options: TownMapOptions) {
    self.path = path
    self.working = working
    self.options = options
  }

  /// Looks at the layers and at what the options say of them.
  mutating func prepare(_ dataset: Dataset) throws {
    var names: [String] = []
    var keys: Set<String> = []
    for index in 0..<GDALDatasetGetLayerCount(dataset.handle) {
      guard let layer = GDALDatasetGetLayer(dataset.handle, index) else { continue }
      let name = String(cString: OGR_L_GetName(layer))
      names.append(name)
      // Relations that are no areas repeat streets that the file has already.
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
        theme: theme, hasRings: OpenStreetMapFile.isOne(path) && name == "lines")
    }
    try check(layerNames: names, keys: keys)
  }

  private func check(layerNames: [String], keys: Set<String>) throws {
    for (theme, name) in options.layers.sorted(by: { $0.value < $1.value })
    where !layerNames.contains(name) {
      throw GDALError(
        .usage,
        "\(path): there is no layer '\(name)' for the \(theme.rawValue); it has "
          + layerNames.prefix(20).joined(separator: ", "))
    }
    for (key, column) in options.columns.sorted(by: { $0.key < $1.key })
    where !keys.contains(key) {
      throw GDALError(
        .usage,
        "\(path): there is no column '\(column)' for '\(key)'; it has "
          + keys.sorted().prefix(40).joined(separator: ", "))
    }
  }

  mutating func read(_ dataset: Dataset, progress: FileProgress) throws {
    GDALDatasetResetReading(dataset.handle)
    try progress.withCallback { callback, argument in
      var source: OGRLayerH?
      // Layers of OpenStreetMap lie mixed in their file, and are handed out as they come.
      while let feature = GDALDatasetGetNextFeature(
        dataset.handle, &source, nil, callback, argument)
      {
        defer { OGR_F_Destroy(feature) }
        if let source, let layer = layers[source] { add(feature, from: layer) }
      }
      guard !progress.isStopped else {
        throw GDALError(.unavailable, "\(path): stopped before all of the map was read")
      }
    }
  }

  private mutating func add(_ feature: OGRFeatureH, from layer: Layer) {
    let tags = layer.tags.tags(of: feature)
    var themes = layer.theme.map { [$0] } ?? Self.themes(of: tags)
    if layer.theme == .streets, Self.isBridge(tags) { themes.append(.bridges) }
    guard !themes.isEmpty else { return addRail(feature, tags, layer.frame) }
    guard let geometry = OGR_F_GetGeometryRef(feature) else {
      if themes != [.places] { note("\(themes[0].rawValue) without a place") }
      return
    }
    guard layer.frame.bring(geometry) else {
      note("\(themes[0].rawValue) that lie outside the terrain's frame")
      return
    }
    let drawn = GeometryParts(geometry)
    var parts = drawn
    let id = layer.tags.id(of: feature, tags: tags)
    // What osmium exports tells ways of OpenStreetMap as such.
    let isExported = tags["@type"] == "way"
    if isExported, isRepeated(id, drawn) { return }
    if layer.hasRings || isExported, OpenStreetMapFile.isArea(tags) {
      parts = parts.withRingsAsAreas
    }
    let subject = MapFeature(id: id, tags: tags, parts: parts, drawn: drawn)
    for theme in themes {
      switch theme {
      case .streets: addStreets(subject)
      case .buildings: addBuildings(subject)
      case .woods: addWoods(subject)
      case .places: addPlace(subject, geometry)
      case .waters: addWaters(subject)
      case .barriers: addObstacle(subject)
      case .bridges: addBridge(subject)
      }
    }
    if subject.parts.brokenCount > 0, themes != [.places] {
      note("\(themes[0].rawValue) with a damaged outline", count: subject.parts.brokenCount)
    }
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

  mutating func note(_ reason: String, count: Int = 1) {
    notes[reason, default: 0] += count
  }

  mutating func noteOutside() {
    outsideCount += 1
  }

  /// The map, with what was left out.
  ///
  /// - Throws: `badData` where there is no street.
  func finished() throws -> TownMap {
    guard !town.ways.isEmpty else { throw noStreets }
    var town = town
    town.buildings = BuildingParts(town.buildings, parts: parts).buildings + obstacles
    addDecks(to: &town)
    town.dropRepeatedRings()
    town.waters = TownMap.unrepeated(waters) { ($0.id, $0.water.area) }.map(\.water)
    town.leftOut = notes.map { TownMap.LeftOut(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    return town
  }

  private var noStreets: GDALError {
    if let clip = options.clip, outsideCount > 0 {
      return GDALError(
        .badData,
        "\(path): none of the map's \(outsideCount) streets touches the part asked for, "
          + "\(clip.minX), \(clip.minY) to \(clip.maxX), \(clip.maxY) in the terrain's frame; "
          + "fetch a map of that place, or a terrain of the map's")
    }
    let skipped = notes.isEmpty ? "" : " (left out: \(notes.keys.sorted().joined(separator: ", ")))"
    return GDALError(
      .badData,
      "\(path): the map holds no street, which is a line with a 'highway'\(skipped); say which "
        + "layer holds the streets, or which column their kind")
  }
}

extension TownMap {
  /// Drops ways that are drawn once more as a relation's outline, which has its courts as well: a
  /// house for a house and a wood for a wood, since a house may fill the grounds it stands in.
  fileprivate mutating func dropRepeatedRings() {
    buildings = TownMap.unrepeated(buildings) { ($0.id, $0.area) }
    woods = TownMap.unrepeated(woods) { ($0.id, $0.area) }
  }

  fileprivate static func unrepeated<Thing>(
    _ things: [Thing], _ parts: (Thing) -> (id: String, area: MapPolygon)
  ) -> [Thing] {
    func isRelation(_ thing: Thing) -> Bool { parts(thing).id.hasPrefix("relation/") }
    // Rings may begin anywhere and run either way round.
    func corners(_ thing: Thing) -> Set<MapPoint> { Set(parts(thing).area.outline) }
    let outlines = Set(things.filter(isRelation).map(corners))
    guard !outlines.isEmpty else { return things }
    return things.filter { isRelation($0) || !outlines.contains(corners($0)) }
  }
}

import BergfriedCore
import BergfriedOSM

/// Reads a file of OpenStreetMap's, whatever its kind and its objects' order.
struct OpenStreetMapFeatures {
  private let path: String
  private let file: OSMFile
  private let frame: LayerFrame

  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - wants: whether an area of these tags is asked for.
  init(
    path: String, working: SpatialReference?, box: DegreeBox?, progress: FileProgress,
    wants: @escaping (FeatureTags) -> Bool
  ) throws {
    self.path = path
    frame = try LayerFrame(own: try .wgs84(), table: path, working: working)
    func isWanted(_ tags: OSMTags) -> Bool { wants(FeatureTags(tags)) }
    file = try Self.reading(path) {
      guard VirtualFile.isOne(path) else {
        return try OSMFile(path: path, box: box, wants: isWanted, progress: progress.tell)
      }
      guard let bytes = VirtualFile.bytes(of: path) else {
        throw Failure(.inputMissing, "\(path): there is no such file")
      }
      return try bytes.withUnsafeBytes {
        try OSMFile(bytes: $0, box: box, wants: isWanted, progress: progress.tell)
      }
    }
  }

  /// Whether a file is OpenStreetMap's by what it holds, or should be by its name. What is no file
  /// on a disk, such as a pipe, is read as one.
  static func areIn(_ path: String) -> Bool {
    if path == "-" || OSMFile.format(of: path) != nil { return true }
    let entry = Folder.entry(at: path)
    if entry == .file, VirtualFile.isOne(path),
      let first = VirtualFile.bytes(of: path, limit: 1 << 14),
      first.withUnsafeBytes({ OSMFile.format(of: $0) }) != nil
    {
      return true
    }
    switch entry {
    case .other: return true
    case .file: return endings.contains { path.lowercased().hasSuffix($0) }
    case .nothing, .folder: return false
    }
  }

  private static let endings = [
    ".osm", ".pbf", ".o5m", ".osm.gz", ".osm.bz2", ".osc", ".osc.gz", ".osc.bz2", ".opl",
  ]

  /// Ways and areas of relations that were passed over as they are not in the box.
  var outsideCount: Int { file.outsideCount }

  /// Hands out features, until the body throws.
  ///
  /// - Parameters:
  ///   - choice: what the body makes of tags, and of whether they are a node's; `nil` where they
  ///     are not asked for.
  ///   - body: gets the feature, or what is there instead.
  private func forEachFeature<Choice>(
    choosing choice: (FeatureTags, Bool) -> Choice?,
    _ body: (Choice, FeatureTags, Reading, State) throws -> Void
  ) throws {
    var failure: (any Error)?
    try Self.reading(path) {
      try file.forEachObject { object in
        // What a relation draws with the tags of its ways counts once.
        guard failure == nil, !object.isDrawnByRelation else { return }
        let tags = FeatureTags(object.tags)
        guard let chosen = choice(tags, object.kind == .node) else { return }
        do {
          try body(chosen, tags, reading(object, tags), object.state)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  /// The same of those whose tags are asked for.
  func forEachFeature(
    where isMeant: (FeatureTags) -> Bool = { _ in true },
    _ body: (FeatureTags, Reading) throws -> Void
  ) throws {
    func choice(_ tags: FeatureTags, isNode: Bool) -> Void? { isMeant(tags) ? () : nil }
    try forEachFeature(choosing: choice) { _, tags, reading, _ in try body(tags, reading) }
  }

  typealias State = OSMObject.State

  /// A feature, or why there is none.
  enum Reading {
    case feature(MapFeature)
    case nothing(String)
  }

  func read(into reader: inout TownReader) throws {
    func themes(_ tags: FeatureTags, isNode: Bool) -> [TownMapOptions.Theme]? {
      var themes = TownReader.themes(of: tags)
      // Crossings, stops and lamps on streets are no streets.
      if isNode { themes.removeAll { $0 == .streets } }
      return themes.isEmpty && !TownReader.isMeant(tags) ? nil : themes
    }
    try forEachFeature(choosing: themes) { themes, _, reading, state in
      switch reading {
      case .nothing(let reason):
        reader.pass(over: themes, reason)
      case .feature(let feature):
        reader.add(feature, as: themes)
        if !feature.isWhole { noteGap(feature, state, themes, in: &reader) }
      }
    }
  }

  private func reading(_ object: borrowing OSMObject, _ tags: FeatureTags) -> Reading {
    guard object.state != .deleted else { return .nothing("deleted") }
    guard object.lineCount > 0 else { return .nothing("none of whose nodes are in the file") }
    guard let lines = lines(of: object) else {
      return .nothing("that lie outside the terrain's frame")
    }
    let id = "\(object.kind.rawValue)/\(object.id)"
    var drawn = GeometryParts()
    switch object.kind {
    case .node: drawn.points = lines[0].points
    case .relation where object.state == .whole: drawn.areas = areas(of: lines)
    case .way, .relation: drawn.lines = lines.map(\.points)
    }
    if object.state == .whole {
      let isRing = object.kind == .way && AreaRule.isArea(tags)
      let parts = isRing ? drawn.withRingsAsAreas : drawn
      return .feature(MapFeature(id: id, tags: tags, parts: parts, drawn: drawn))
    }
    var feature = MapFeature(id: id, tags: tags, parts: drawn, drawn: drawn, isWhole: false)
    if object.kind == .relation || object.isClosed {
      feature.parts.lines = []
      feature.parts.areas = MapPolygon.guessed(
        from: lines.filter { $0.role != .inner }.map(\.points),
        holes: lines.filter { $0.role == .inner }.map(\.points),
        leastMetres: TownReader.missingMetres(of: tags))
    }
    if object.kind == .way {
      feature.gaps = zip(drawn.lines, drawn.lines.dropFirst()).map { [$0[$0.count - 1], $1[0]] }
    }
    return .feature(feature)
  }

  private func noteGap(
    _ feature: MapFeature, _ state: State, _ themes: [TownMapOptions.Theme],
    in reader: inout TownReader
  ) {
    guard let theme = themes.first, themes != [.places] else { return }
    let noun = theme.rawValue
    if feature.parts.areas.isEmpty {
      reader.note("\(noun) not all in the file: they end where a node is missing")
    } else if state == .broken {
      reader.note("\(noun) whose outline does not close or crosses itself: its extent is assumed")
    } else {
      reader.note(
        "\(noun) not all in the file: they may reach beyond what is there as far again; fetch all "
          + "of them, as osmium extract --strategy=smart does")
    }
  }

  private typealias Line = (role: OSMObject.Role, points: [MapPoint])

  /// The lines in the working frame; `nil` where some have no place there.
  private func lines(of object: borrowing OSMObject) -> [Line]? {
    var lines: [Line] = []
    for index in 0..<object.lineCount {
      var points = object.degrees(ofLine: index)
      guard frame.bring(&points) else { return nil }
      lines.append((object.role(ofLine: index), points))
    }
    return lines
  }

  private func areas(of rings: [Line]) -> [MapPolygon] {
    var areas: [(outline: [MapPoint], holes: [[MapPoint]])] = []
    for ring in rings {
      let corners = Array(ring.points.dropLast())
      if ring.role == .outer {
        areas.append((corners, []))
      } else {
        areas[areas.count - 1].holes.append(corners)
      }
    }
    return areas.map { MapPolygon(outline: $0.outline, holes: $0.holes) }
  }

  /// Does what reads, and tells its failure as one of this door.
  private static func reading<Result>(_ path: String, _ work: () throws -> Result) throws -> Result
  {
    do {
      return try work()
    } catch let error as OSMError where error == .otherFormat {
      throw Failure(
        .mapNotOSM,
        "\(path): this is no OpenStreetMap file, whatever its name: it begins with none of PBF, "
          + "XML (<osm), o5m or Overpass's JSON; look into it, often it is a server's message")
    } catch OSMError.unreadable(let cause) {
      throw Failure(
        .mapDamaged,
        "\(path): the map cannot be read to its end, the file is damaged or not all there; fetch "
          + "it again (\(cause))")
    } catch OSMError.stopped {
      throw Failure.stopped(path)
    }
  }
}

import BergfriedCore
import BergfriedSurface

/// Makes a town of the features of a map, in whatever order they come from whatever file.
struct TownReader {
  let path: String
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
  var coast = Coastline()
  private var notes: [String: Int] = [:]
  private var assumedHeights: [AssumedHeight: Int] = [:]
  private var oddCounts: [[String]: Int] = [:]
  private var tallies: [TownMapOptions.Theme: MapTally] = [:]
  /// Ways and areas that a file passed over unread, as they lie outside the part asked for.
  var passedOverCount = 0

  init(path: String, options: TownMapOptions) {
    self.path = path
    self.options = options
  }

  /// Takes in a feature.
  ///
  /// - Parameter themes: what it is; it is a rail, a coast or nothing where there are none.
  mutating func add(_ feature: MapFeature, as themes: [TownMapOptions.Theme]) {
    if Self.isCoast(feature.tags) {
      for line in feature.drawn.lines { coast.add(line) }
    }
    noteOddValues(of: feature)
    guard !themes.isEmpty else { return addRail(feature) }
    for theme in themes {
      tallies[theme, default: MapTally(theme: theme)].foundCount += 1
      switch theme {
      case .streets: addStreets(feature)
      case .buildings: addBuildings(feature)
      case .woods: addWoods(feature)
      case .places: addPlace(feature)
      case .waters: addWaters(feature)
      case .barriers: addObstacle(feature)
      case .bridges: addBridge(feature)
      }
    }
    if feature.parts.brokenCount > 0, themes != [.places] {
      note("\(themes[0].rawValue) with a damaged outline", count: feature.parts.brokenCount)
    }
  }

  /// Tells of a feature that is not taken in, for one reason under all of its themes.
  mutating func pass(over themes: [TownMapOptions.Theme], _ reason: String) {
    for theme in themes {
      tallies[theme, default: MapTally(theme: theme)].foundCount += 1
      leaveOut(theme, reason)
    }
    if let first = themes.first, themes != [.places] { note("\(first.rawValue) \(reason)") }
  }

  private mutating func noteOddValues(of feature: MapFeature) {
    for (key, value) in feature.tags.oddPairs where isNear(feature) {
      oddCounts[[key, value], default: 0] += 1
    }
  }

  /// Whether a feature touches the part of the map that is asked for.
  private func isNear(_ feature: MapFeature) -> Bool {
    guard let clip = options.clip else { return true }
    return feature.parts.points.contains(where: clip.contains)
      || feature.parts.lines.contains(where: clip.meets(line:))
      || feature.parts.areas.contains(where: clip.meets(area:))
  }

  mutating func note(_ reason: String, count: Int = 1) {
    notes[reason, default: 0] += count
  }

  /// Tells what is assumed of a thing, of which there may be ten thousands.
  mutating func note(_ height: AssumedHeight) { assumedHeights[height, default: 0] += 1 }

  /// Counts a feature as found and not used.
  mutating func leaveOut(_ theme: TownMapOptions.Theme, _ reason: String, count: Int = 1) {
    if count > 0 {
      tallies[theme, default: MapTally(theme: theme)].leaveOut(reason, count: count)
    }
  }

  /// Counts a feature that does not touch the part asked for, as in every map of a whole country.
  mutating func leaveOutside(_ theme: TownMapOptions.Theme) { leaveOut(theme, MapTally.outside) }

  /// The map, with what was left out.
  ///
  /// - Throws: `badData` where there is no street.
  func finished() throws -> TownMap {
    guard !town.ways.isEmpty || !options.needsStreets else { throw noStreets }
    var reader = self
    reader.town.buildings = BuildingParts(town.buildings, parts: parts).buildings + obstacles
    reader.addDecks(to: &reader.town)
    reader.dropRepeatedRings()
    reader.addSea()
    for (height, count) in assumedHeights { reader.note(height.text, count: count) }
    var town = reader.town
    town.leftOut = reader.notes.map { TownMap.LeftOut(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    town.oddValues = OddValue.sums(
      reader.oddCounts.map { OddValue(key: $0.key[0], value: $0.key[1], count: $0.value) })
    town.outsideCount = reader.passedOverCount
    town.tallies = TownMapOptions.Theme.allCases.compactMap { reader.tallies[$0] }
    return town
  }

  /// Drops ways that are drawn once more as a relation's outline, which has its courts as well: a
  /// house for a house and a wood for a wood, since a house may fill the grounds it stands in.
  private mutating func dropRepeatedRings() {
    let counts = (town.buildings.count, town.woods.count, waters.count)
    town.buildings = Self.unrepeated(town.buildings) { ($0.id, $0.area) }
    town.woods = Self.unrepeated(town.woods) { ($0.id, $0.area) }
    town.waters = Self.unrepeated(waters) { ($0.id, $0.water.area) }.map(\.water)
    let reason = "drawn once more by a relation"
    leaveOut(.buildings, reason, count: counts.0 - town.buildings.count)
    leaveOut(.woods, reason, count: counts.1 - town.woods.count)
    leaveOut(.waters, reason, count: counts.2 - town.waters.count)
  }

  private static func unrepeated<Thing>(
    _ things: [Thing], _ parts: (Thing) -> (id: String, area: MapPolygon)
  ) -> [Thing] {
    func isRelation(_ thing: Thing) -> Bool { parts(thing).id.hasPrefix("relation/") }
    // Rings may begin anywhere and run either way round.
    func corners(_ thing: Thing) -> Set<MapPoint> { Set(parts(thing).area.outline) }
    let relations = things.filter(isRelation)
    guard !relations.isEmpty else { return things }
    let outlines = Set(relations.map(corners))
    // Most rings can be told apart by their bounds, which is quick.
    let bounds = Set(relations.map { parts($0).area.bounds })
    return things.filter { thing in
      isRelation(thing) || !bounds.contains(parts(thing).area.bounds)
        || !outlines.contains(corners(thing))
    }
  }

  private var noStreets: Failure {
    let outside = tallies[.streets]?.unused.first { $0.reason == MapTally.outside }?.count ?? 0
    if let clip = options.clip, outside + passedOverCount > 0 {
      let things = outside > 0 ? "\(outside) streets" : "\(passedOverCount) ways and areas"
      return Failure(
        .mapElsewhere,
        "\(path): none of the map's \(things) touches the part asked for, "
          + "\(clip.minX), \(clip.minY) to \(clip.maxX), \(clip.maxY) in the terrain's frame; "
          + "fetch a map of that place, or a terrain of the map's")
    }
    let skipped = notes.isEmpty ? "" : " (left out: \(notes.keys.sorted().joined(separator: ", ")))"
    return Failure(
      .mapNoStreets,
      "\(path): the map holds no street, which is a line with a 'highway'\(skipped); say which "
        + "layer holds the streets, or which column their kind")
  }
}

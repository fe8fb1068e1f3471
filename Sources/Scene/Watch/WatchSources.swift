package import BergfriedCore
package import BergfriedCoverage
package import BergfriedGDAL
import BergfriedStreets
package import BergfriedSurface
package import BergfriedWatchFile

/// The files of a watch, open, with its places and names found in them.
package struct WatchSources {
  private let source: WatchSource
  package let watch: Watch
  package let terrain: Terrain
  /// All of the watch's maps as one; empty where it names none.
  package let map: TownMap
  /// The part of map and terrain that the watch asks for; `nil` for all of the map.
  package let area: WatchArea?
  package let places: WatchPlaces
  /// By their places in the watch, those in reserve too.
  package let towers: [Tower]

  /// - Throws: ``WatchFileError`` with all that is wrong, or what is no fault of the watch's.
  package init(_ source: WatchSource) throws {
    let watch = try source.watch()
    let faults = WatchFaults(source)
    let place = watch.place
    let terrain = try faults.trying(at: [.key("place"), .key("terrain")]) {
      try Terrain(paths: place.terrain, options: TerrainOptions(place))
    }
    // A map is brought into the terrain's frame: without that nothing more can be told.
    try faults.check()
    guard let terrain else { preconditionFailure("neither terrain nor fault") }
    let area =
      try faults.trying(at: [.key("place"), .key("area")]) {
        try WatchArea(of: watch, on: terrain)
      } ?? nil
    try faults.check()
    let map = try WatchSources.map(of: watch, in: area, on: terrain, faults)
    if place.seaLevelMetres != nil, !map.waters.contains(where: \.isSea) {
      faults.add(.mapNoSea, WatchSources.noSea, at: [.key("place"), .key("sea_level")])
    }
    // What the map lacks would be told of every name.
    try faults.check()
    var places = WatchPlaces(terrain, Gazetteer(of: map))
    try WatchSources.check(watch, &places, terrain, map, faults)
    try faults.check()
    self.source = source
    self.watch = watch
    self.terrain = terrain
    self.map = map
    self.area = area
    self.places = places
    towers = try places.towers(of: watch)
  }

  /// Another watch over the same place, none of whose terrain and maps are read anew.
  ///
  /// - Parameters:
  ///   - yaml: what the watch says; `nil` for the same.
  ///   - terrain: the same terrain, opened once more; `nil` for the earlier's own.
  /// - Returns: `nil` where it is about another place, or another part of it.
  /// - Throws: ``WatchFileError`` with all that is wrong.
  package init?(
    _ yaml: String?, over earlier: WatchSources, with terrain: Terrain? = nil
  ) throws {
    let terrain = terrain ?? earlier.terrain
    var source = earlier.source
    source.yaml = yaml ?? earlier.yaml
    let watch = try source.watch()
    guard watch.place == earlier.watch.place else { return nil }
    let faults = WatchFaults(source)
    var places = WatchPlaces(terrain, earlier.places.names)
    try WatchSources.check(watch, &places, terrain, earlier.map, faults)
    try faults.check()
    let area = try WatchArea(of: watch, on: terrain)
    guard area?.clip == earlier.area?.clip else { return nil }
    self.source = source
    self.watch = watch
    self.terrain = terrain
    map = earlier.map
    self.area = area
    self.places = places
    towers = try places.towers(of: watch)
    // The sea reaches as far as towers do.
    guard !map.waters.contains(where: \.isSea) || reach == earlier.reach else { return nil }
  }

  /// What the watch says; `nil` where its file is gone by now.
  package var yaml: String? { source.text }

  /// Where the town is, and the towers.
  private var reach: MapBounds? {
    let stands = MapBounds(towers.map(\.point))
    return townBounds.map { town in stands.map(town.union) ?? town } ?? stands
  }

  /// The same with files of its own, so that it may go to another task.
  func twin() throws -> WatchSources {
    let place = watch.place
    let terrain = try Terrain(paths: place.terrain, options: TerrainOptions(place))
    guard let twin = try WatchSources(nil, over: self, with: terrain) else {
      preconditionFailure("a watch is about another place than itself")
    }
    return twin
  }

  /// Where what is wrong with the watch is noted.
  package var faults: WatchFaults { WatchFaults(source) }

  /// What is asked of those that are in use.
  package var question: CoverageQuestion {
    var question = CoverageQuestion(
      towers: zip(towers, watch.towers).filter { !$1.isInReserve }.map(\.0),
      targetHeightMetres: watch.people.heightMetres, curvature: terrain.usualCurvature,
      air: watch.night.air, ladders: watch.ladders, night: watch.night.times)
    question.clock = watch.night.clock
    return question
  }

  /// Zones that are never looked into.
  package var privateAreas: [MapPolygon] {
    watch.zones.filter { $0.kind != .area }.flatMap(places.areas)
  }

  private static let noSea =
    "the map has no sea here: none of its natural=coastline reaches the part that is read, or one "
    + "ends inside it; take a map that has the coast all along, or leave sea_level out"

  /// The map's sea, where the watch says how high it stands.
  package var sea: Sea? {
    watch.place.seaLevelMetres.map {
      Sea(areas: map.waters.filter(\.isSea).map(\.area), metres: $0)
    }
  }

  private static func map(
    of watch: Watch, in area: WatchArea?, on terrain: Terrain, _ faults: WatchFaults
  ) throws -> TownMap {
    let place = watch.place
    let ground = WatchSources.ground(of: watch, on: terrain)
    var town = TownMap()
    for (index, file) in place.map.enumerated() {
      let part = try faults.trying(at: [.key("place"), .key("map"), .item(index)]) {
        var options = try place.options(for: file)
        options.clip = area?.clip
        options.area = area?.polygons ?? []
        options.ground = ground
        options.groundMarginMetres = 3 * terrain.cellSize.widthMetres
        options.box = area?.box
        // Of several maps the last is refused where none has streets.
        options.needsStreets = town.ways.isEmpty && index == place.map.count - 1
        return try TownMap(path: file.path, frame: terrain.crs, options: options)
      }
      if let part { town.add(part) }
    }
    return town
  }

  /// What the towers ask of the terrain; those whose place is nowhere are told of later.
  private static func ground(of watch: Watch, on terrain: Terrain) -> MapBounds? {
    let places = WatchPlaces(terrain, Gazetteer(of: TownMap()))
    let stands = watch.towers.compactMap { try? places.point($0.position) }
    return MapBounds(stands)
  }

  /// Finds all places and names of a watch, and notes those that are nowhere.
  private static func check(
    _ watch: Watch, _ places: inout WatchPlaces, _ terrain: Terrain, _ map: TownMap,
    _ faults: WatchFaults
  ) throws {
    let town = bounds(of: map, near: terrain)
    if let town {
      _ = try faults.trying(at: [.key("place"), .key("map")]) {
        try terrain.window(covering: town)
      }
    }
    var files = ZoneFiles(frame: terrain.crs)
    for (index, zone) in watch.zones.enumerated() {
      _ = try faults.trying(at: [.key("zones"), .item(index), .key("area")]) {
        try places.read(zone, from: &files)
      }
    }
    let check = WatchPlaceCheck(
      watch, places, WatchRegion(terrain: terrain.bounds, town: town), faults)
    try check.checkTowers()
    check.checkZones()
    try check.checkEnds()
  }

  /// No town lies farther from its terrain.
  private static let regionMetres = 1e6

  /// Where the map has streets and houses, but for corners that it puts far off.
  package var townBounds: MapBounds? { area?.clip ?? WatchSources.bounds(of: map, near: terrain) }

  private static func bounds(of map: TownMap, near terrain: Terrain) -> MapBounds? {
    map.bounds(within: terrain.bounds.grown(byMetres: regionMetres)) ?? map.bounds
  }

  /// The part of the terrain that holds the town and the towers.
  ///
  /// - Parameter roomCells: with a map, what lies around is added evenly as long as all are no more
  ///   cells than that.
  /// - Throws: ``Failure`` where there is no map and streets are wanted.
  package func window(
    needing need: WatchScene.Need, upToCells roomCells: Int = 0
  ) throws -> GridWindow {
    guard let stands = MapBounds(towers.map(\.point)) else {
      preconditionFailure("a watch without towers was read")
    }
    if let town = townBounds {
      let least = try terrain.window(
        covering: town.union(stands), marginMetres: 2 * terrain.cellSize.widthMetres)
      return least.grown(in: terrain.shape, upToCells: roomCells)
    }
    switch need {
    case .streets:
      throw WatchFileError.problems([
        source.marks.problem(
          .mapNone, "map is missing: name a map with streets and buildings", at: [.key("place")])
      ])
    case .towers:
      return try terrain.window(
        covering: stands, marginMetres: 2 * terrain.cellSize.widthMetres)
    case .view: return try terrain.window(covering: stands, marginMetres: viewMetres)
    }
  }

  /// By how much heights may be off everywhere, where no raster says it.
  package var verticalErrorMetres: Double {
    if case .metres(let metres) = watch.place.verticalError { return metres }
    return terrain.statedErrorMetres ?? Watch.Place.usualVerticalErrorMetres
  }

  /// By how much heights of a window may be off, where a raster says it.
  ///
  /// - Throws: ``WatchFileError`` for one that does not.
  package func errors(for ground: Surface, at window: GridWindow) throws -> RasterErrors? {
    guard case .raster(let file) = watch.place.verticalError else { return nil }
    let faults = faults
    let errors = try faults.trying(at: [.key("place"), .key("vertical_error")]) {
      try RasterErrors(
        path: file, options: TerrainOptions(watch.place), for: ground, at: window, of: terrain)
    }
    try faults.check()
    return errors
  }

  /// How far off anyone is made out by the telescope that sees farthest.
  private var viewMetres: Double {
    towers.flatMap(\.telescopesOrEye).map {
      OpticsReach(of: $0, by: watch.ladders[0], in: watch.night.air).rangeMetres
    }.max().map { min($0, WatchSources.regionMetres) } ?? 0
  }
}

extension TownMap {
  /// Adds another map; streets that both have are one.
  fileprivate mutating func add(_ other: TownMap) {
    addStreets(of: other)
    buildings += other.buildings
    woods += other.woods
    spans += other.spans
    places += other.places
    waters += other.waters
    leftOut += other.leftOut
    tallies = MapTally.sums(tallies + other.tallies)
    oddValues = OddValue.sums(oddValues + other.oddValues)
    outsideCount += other.outsideCount
    isOpenStreetMap = isOpenStreetMap || other.isOpenStreetMap
  }
}

extension Watch.Place {
  /// The file that says what part of the map is read.
  package var areaPaths: [String] {
    if case .file(let path, _) = area { [path] } else { [] }
  }

  /// The raster that says how far heights may be off.
  package var errorPaths: [String] {
    if case .raster(let path) = verticalError { [path] } else { [] }
  }

  package func options(for file: Watch.MapFile) throws -> TownMapOptions {
    var options = TownMapOptions()
    options.storeyMetres = storeyMetres
    if let height = defaultBuilding {
      options.defaultBuildingMetres = height.lowMetres...height.highMetres
      options.typicalBuildingMetres = height.typicalMetres
    }
    options.woodMetres = woodMetres
    options.columns = file.columns
    for (name, layer) in file.layers {
      guard let theme = TownMapOptions.Theme(rawValue: name) else {
        let all = TownMapOptions.Theme.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.watchChoice, "place.layers: '\(name)' is none of \(all)")
      }
      options.layers[theme] = layer
    }
    return options
  }
}

extension GridWindow {
  /// As many cells more on all sides as there may be, as far as the grid reaches.
  ///
  /// - Complexity: O(log(limit)).
  fileprivate func grown(in shape: GridShape, upToCells limit: Int) -> GridWindow {
    func grown(by margin: Int) -> GridWindow {
      GridWindow(
        column: column - margin, row: row - margin,
        shape: GridShape(
          columns: self.shape.columns + 2 * margin, rows: self.shape.rows + 2 * margin)
      ).intersection(shape.window) ?? self
    }
    var (best, step) = (0, 1 << 20)
    while step > 0 {
      if grown(by: best + step).shape.count <= limit { best += step }
      step /= 2
    }
    return best == 0 ? self : grown(by: best)
  }
}

import BergfriedCoverage
import BergfriedDatum
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

/// A watch with its terrain and map read: the town, and what is asked about it.
struct WatchScene {
  let watch: Watch
  let map: TownMap
  let town: Town
  /// Asked from the towers that are in use.
  let question: CoverageQuestion
  /// By their places in the watch, those in reserve too.
  let allTowers: [Tower]
  let crs: String?
  let places: WatchPlaces
  /// Files that were read, for manifests.
  let inputPaths: [String]
  let warnings: [String]
  let machine: Machine
  /// How far the terrain's own surface lies above and below that on the cells used.
  let resampling: (above: Double, below: Double)
  /// What all of it takes, as far as can be told beforehand.
  let bytes: Int

  /// No town lies farther from its terrain.
  private static let regionMetres = 1e6

  /// Reads everything a watch file names.
  init(path: String, on machine: Machine, timings: inout Timings, progress: Progress) throws {
    let watch = try Watch(path: path)
    let place = watch.place
    let terrain = try Terrain(paths: place.terrain, options: TerrainOptions(place))
    let whole = try WatchScene.map(of: place, path: path, frame: terrain.crs)
    timings.end("map")
    let region = terrain.bounds.grown(byMetres: WatchScene.regionMetres)
    guard let bounds = whole.bounds(within: region) ?? whole.bounds else {
      throw CommandFailure(.badData, "\(path): the maps hold no streets and no buildings")
    }
    // A map of elsewhere is told before towers are looked for in between.
    _ = try terrain.window(covering: bounds)
    let places = WatchPlaces(terrain)
    let towers = try places.towers(of: watch)
    let wanted = towers.reduce(bounds) { bounds, tower in
      MapBounds([tower.point]).map { bounds.union($0) } ?? bounds
    }
    let window = try terrain.window(
      covering: wanted, marginMetres: 2 * terrain.cellSize.widthMetres)
    bytes = try WatchScene.bytes(of: window, of: terrain, whole.ways, on: machine)
    let bounded = try terrain.boundedGround(
      window: window, cores: machine.cores, telling: progress)
    let ground = bounded.surface
    timings.end("terrain")
    let transform = terrain.transform.moved(to: window)
    let surface = try TownSurface(
      ground: ground, within: bounded.bounds, transform: transform, buildings: whole.buildings,
      woods: whole.woods, spans: whole.spans,
      verticalErrorMetres: place.verticalErrorMetres ?? terrain.statedErrorMetres
        ?? Watch.Place.usualVerticalErrorMetres)
    let near = MapBounds(transform: transform, shape: ground.shape)
    let graph = StreetGraph(ways: whole.ways, squares: whole.squares, bounds: near)
    // A corner that the map puts far off moves it no farther than the ground reaches.
    let middle = (bounds.intersection(near) ?? near).centre
    let town = Town(
      surface: surface, streets: graph,
      privateAreas: try watch.zones.filter { $0.kind != .area }.flatMap(places.areas),
      convergenceDegrees: try terrain.convergenceDegrees(x: middle.x, y: middle.y))
    resampling = (bounded.aboveMetres, bounded.belowMetres)
    self.machine = machine
    allTowers = towers
    var question = CoverageQuestion(
      towers: zip(towers, watch.towers).filter { !$1.isInReserve }.map(\.0),
      targetHeightMetres: watch.people.heightMetres, air: watch.night.air,
      ladders: watch.ladders, night: watch.night.times)
    question.clock = watch.night.clock
    self.question = question
    try places.checkLooks(watch, in: town)
    self.watch = watch
    self.places = places
    self.town = town
    map = whole
    crs = terrain.crs
    inputPaths = [path] + place.terrain + place.map.map(\.path)
    warnings = terrain.warnings
    timings.end("town")
  }

  /// All of the watch's maps as one.
  private static func map(
    of place: Watch.Place, path: String, frame: String?
  ) throws -> TownMap {
    guard !place.map.isEmpty else {
      throw CommandFailure(
        .badData, "\(path): place.map is missing: name a map with streets and buildings")
    }
    return try place.map.reduce(into: TownMap()) { town, file in
      let part = try TownMap(path: file.path, frame: frame, options: try place.options(for: file))
      town.addStreets(of: part)
      town.buildings += part.buildings
      town.woods += part.woods
      town.spans += part.spans
      town.places += part.places
      town.waters += part.waters
      town.leftOut += part.leftOut
    }
  }

  /// - Throws: ``CommandFailure`` where it is more than may be used.
  private static func bytes(
    of window: GridWindow, of terrain: Terrain, _ ways: [Way], on machine: Machine
  ) throws -> Int {
    // Ground with its bounds, high and low surface, what stands where, and two viewsheds: some 34
    // bytes a cell.
    // Streets in pieces of at most 10 m, with what is seen of them, some 1,000 bytes each; and the
    // program itself with its libraries.
    let near = MapBounds(transform: terrain.transform.moved(to: window), shape: window.shape)
    let metres = ways.reduce(0.0) { $0 + $1.lengthMetres(in: near) }
    let pieces = ways.count + Int(min(metres / 10, 1e9))
    let bytes = window.shape.count * 34 + pieces * 1000 + (100 << 20) + machine.drawingBytes
    let limit = machine.memory
    guard bytes <= limit.bytes else {
      throw CommandFailure(
        .usage,
        "\(Write.grouped(window.shape.columns)) x \(Write.grouped(window.shape.rows)) cells of "
          + "\(Write.plain(terrain.cellSize.widthMetres)) m need \(MemorySize(bytes: bytes).text) "
          + "of memory and \(limit.text) are there: give a coarser resolution in the watch file, "
          + "or raise --memory")
    }
    return bytes
  }

  /// The terrain around the town, as far as the night's air lets through.
  func surroundings(cores: Int) throws -> Surroundings {
    let near = MapBounds(transform: town.surface.transform, shape: town.surface.ground.shape)
    return try Surroundings(
      of: watch.place, around: near, reachMetres: question.air.reachMetres, cores: cores)
  }

  /// What was left out of the map, and of the graph made from it.
  var leftOut: [CoverageReport.LeftOut] {
    map.leftOut.map {
      CoverageReport.LeftOut(reason: $0.reason, count: $0.count, lengthMetres: nil)
    }
      + town.streets.leftOut.map {
        CoverageReport.LeftOut(
          reason: "streets: \($0.reason)", count: $0.count, lengthMetres: $0.lengthMetres)
      }
  }
}

extension Watch.Place {
  func options(for file: Watch.MapFile) throws -> TownMapOptions {
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
        throw CommandFailure(.badData, "place.layers: '\(name)' is none of \(all)")
      }
      options.layers[theme] = layer
    }
    return options
  }
}

extension Way {
  /// How much of it lies in a rectangle.
  fileprivate func lengthMetres(in bounds: MapBounds) -> Double {
    zip(points, points.dropFirst()).reduce(0.0) { sum, ends in
      guard let shares = bounds.shares(ofLineFrom: ends.0, to: ends.1) else { return sum }
      let from = ends.0.point(atShare: shares.lowerBound, to: ends.1)
      let to = ends.0.point(atShare: shares.upperBound, to: ends.1)
      let metres = from.distanceMetres(to: to)
      return metres.isFinite ? sum + min(metres, bounds.widthMetres + bounds.heightMetres) : sum
    }
  }
}

package import BergfriedCore
package import BergfriedCoverage
package import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
package import BergfriedWatchFile

/// A watch with its terrain and map read: the town, and what is asked about it.
package struct WatchScene {
  package let watch: Watch
  package let map: TownMap
  package let town: Town
  /// Asked from the towers that are in use.
  package let question: CoverageQuestion
  /// By their places in the watch, those in reserve too.
  package let allTowers: [Tower]
  package let crs: String?
  package let places: WatchPlaces
  /// Files that were read, for manifests.
  package let inputPaths: [String]
  package let warnings: [String]
  package let machine: Machine
  /// Where a raster says how far heights may be off.
  package let errors: RasterErrors?
  /// How far the terrain's own surface lies above and below that on the cells used.
  package let resampling: (above: Double, below: Double)
  /// How much of the ground is sea of the map's, as the terrain has no heights there; `nil` where
  /// the watch does not ask for it.
  package let sea: Sea.Filling?
  /// What all of it takes, as far as can be told beforehand.
  package let bytes: Int

  /// What a command needs that is asked about a watch without a map.
  package enum Need {
    /// Streets: there must be a map.
    case streets
    /// The ground where towers stand.
    case towers
    /// The ground as far as anyone is made out from the towers.
    case view
  }

  /// Reads everything a watch file names.
  ///
  /// - Parameter need: what of the ground is wanted where there is no map.
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch.
  package init(
    path: String, on machine: Machine, needing need: Need = .streets,
    telling listener: @escaping RunListener
  ) throws {
    let sources = try WatchSources(path: path)
    let (watch, terrain, whole) = (sources.watch, sources.terrain, sources.map)
    let (places, towers) = (sources.places, sources.towers)
    listener(.ended("map"))
    let window = try sources.window(needing: need)
    bytes = try WatchScene.bytes(of: window, of: terrain, whole.ways, on: machine)
    let bounded = try terrain.boundedGround(
      window: window, sea: sources.sea, cores: machine.cores, telling: listener)
    let ground = bounded.surface
    listener(.ended("terrain"))
    let transform = terrain.transform.moved(to: window)
    errors = try sources.errors(for: ground, at: window)
    let surface = try TownSurface(
      ground: ground,
      within: errors.map { try bounded.bounds.widened(byExcessOf: $0.errors) }
        ?? bounded.bounds,
      transform: transform, buildings: whole.buildings, woods: whole.woods, spans: whole.spans,
      verticalErrorMetres: errors?.errors.rangeMetres.lowerBound ?? sources.verticalErrorMetres)
    let near = MapBounds(transform: transform, shape: ground.shape)
    let graph = StreetGraph(ways: whole.ways, squares: whole.squares, bounds: near)
    // A corner that the map puts far off moves it no farther than the ground reaches.
    let middle = (sources.townBounds?.intersection(near) ?? near).centre
    let town = Town(
      surface: surface, streets: graph,
      privateAreas: watch.zones.filter { $0.kind != .area }.flatMap(places.areas),
      convergenceDegrees: try terrain.convergenceDegrees(x: middle.x, y: middle.y))
    sea = bounded.sea
    resampling = (bounded.aboveMetres, bounded.belowMetres)
    self.machine = machine
    allTowers = towers
    var question = CoverageQuestion(
      towers: zip(towers, watch.towers).filter { !$1.isInReserve }.map(\.0),
      targetHeightMetres: watch.people.heightMetres, curvature: terrain.usualCurvature,
      air: watch.night.air, ladders: watch.ladders, night: watch.night.times)
    question.clock = watch.night.clock
    self.question = question
    self.watch = watch
    self.places = places
    self.town = town
    map = whole
    crs = terrain.crs
    inputPaths =
      [path] + watch.place.terrain + watch.place.map.map(\.path) + watch.place.areaPaths
      + watch.place.errorPaths
    warnings = (terrain.warnings + (errors?.warnings ?? [])).map { $0.told(by: .watch) }
    listener(.ended("town"))
  }

  /// - Throws: ``Failure`` where it is more than may be used.
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
      throw Failure(
        .memoryLimit,
        saying: """
          \(Format.grouped(window.shape.columns)) x \(Format.grouped(window.shape.rows)) cells of \
          \(Format.plain(terrain.cellSize.widthMetres)) m need \(MemorySize(bytes: bytes).text) \
          of memory and \(limit.text) are there: give a coarser resolution in the watch file, or \
          raise \(setting: .memory)
          """)
    }
    return bytes
  }

  /// The terrain around the town, as far as the night's air lets through.
  package func surroundings(cores: Int) throws -> Surroundings {
    let near = MapBounds(transform: town.surface.transform, shape: town.surface.ground.shape)
    return try Surroundings(
      of: watch.place, around: near, reachMetres: question.air.reachMetres, cores: cores)
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

package import BergfriedCore
package import BergfriedCoverage
package import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
package import BergfriedWatchFile

/// A watch with its terrain and map read: the town, and what is asked about it.
package struct WatchScene {
  private let sources: WatchSources
  package let town: Town
  /// Asked from the towers that are in use.
  package let question: CoverageQuestion
  package let crs: String?
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
  /// The part of the terrain that is there, and what of it was wanted.
  private let window: GridWindow
  private let need: Need

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
  /// - Parameters:
  ///   - source: the watch file.
  ///   - need: what of the ground is wanted where there is no map.
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch.
  package init(
    _ source: WatchSource, on machine: Machine, needing need: Need = .streets,
    telling listener: @escaping RunListener
  ) throws {
    let sources = try WatchSources(source)
    let (watch, terrain, whole) = (sources.watch, sources.terrain, sources.map)
    listener(.ended("map"))
    let window = try sources.window(needing: need, upToCells: source.roomCells)
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
    town = Town(
      surface: surface, streets: graph, privateAreas: sources.privateAreas,
      convergenceDegrees: try terrain.convergenceDegrees(x: middle.x, y: middle.y))
    sea = bounded.sea
    resampling = (bounded.aboveMetres, bounded.belowMetres)
    self.machine = machine
    question = sources.question
    self.sources = sources
    self.window = window
    self.need = need
    crs = terrain.crs
    inputPaths =
      [source.path] + watch.place.terrain + watch.place.map.map(\.path) + watch.place.areaPaths
      + watch.place.errorPaths
    warnings = (terrain.warnings + (errors?.warnings ?? [])).map { $0.told(by: .watch) }
    listener(.ended("town"))
  }

  /// Another watch over the same place, nothing of which is read anew.
  ///
  /// - Parameter yaml: what the watch says.
  /// - Returns: `nil` where ground, map or private zones are not the same.
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch.
  /// - Complexity: O(what the watch says); O(length of all streets) where private zones change.
  package func changed(to yaml: String) throws -> WatchScene? {
    guard let sources = try WatchSources(yaml, over: sources) else { return nil }
    let needed = try sources.window(needing: need)
    let isThere =
      watch.place.map.isEmpty ? needed == window : needed.intersection(window) == needed
    guard isThere else { return nil }
    return WatchScene(sources, over: self)
  }

  /// The same with files of its own, so that it may go to another task.
  ///
  /// - Throws: ``Failure`` where the terrain's files cannot be opened any more.
  package func twin() throws -> WatchScene { WatchScene(try sources.twin(), over: self) }

  private init(_ sources: WatchSources, over earlier: WatchScene) {
    self.sources = sources
    let town = earlier.town
    self.town =
      sources.privateAreas == earlier.sources.privateAreas
      ? town
      : Town(
        surface: town.surface, streets: town.streets, privateAreas: sources.privateAreas,
        convergenceDegrees: town.convergenceDegrees)
    question = sources.question
    crs = earlier.crs
    inputPaths = earlier.inputPaths
    warnings = earlier.warnings
    machine = earlier.machine
    errors = earlier.errors
    resampling = earlier.resampling
    sea = earlier.sea
    bytes = earlier.bytes
    window = earlier.window
    need = earlier.need
  }

  package var watch: Watch { sources.watch }
  /// What it says; `nil` where its file is gone by now.
  package var yaml: String? { sources.yaml }
  package var map: TownMap { sources.map }
  package var places: WatchPlaces { sources.places }
  /// By their places in the watch, those in reserve too.
  package var allTowers: [Tower] { sources.towers }
  /// Where what is wrong with the watch is noted, each with its line.
  package var faults: WatchFaults { sources.faults }

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

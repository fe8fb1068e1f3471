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
  let question: CoverageQuestion
  let crs: String?
  /// Files that were read, for manifests.
  let inputPaths: [String]
  let warnings: [String]

  /// Reads everything a watch file names.
  init(path: String, cores: Int, timings: inout Timings, progress: Progress) throws {
    let watch = try Watch(path: path)
    let place = watch.place
    var options = TerrainOptions()
    options.resolutionMetres = place.resolutionMetres
    options.frame = place.frame
    let terrain = try Terrain(paths: place.terrain, options: options)
    let whole = try TownMap(
      path: place.map, frame: terrain.crs, options: try place.mapOptions())
    timings.end("map")
    guard let bounds = whole.bounds else {
      throw CommandFailure(.badData, "\(place.map) holds no streets and no buildings")
    }
    let places = WatchPlaces(terrain)
    let towers = try watch.towers.map { try places.tower($0, watch) }
    let wanted = towers.reduce(bounds) { bounds, tower in
      MapBounds([tower.point]).map { bounds.union($0) } ?? bounds
    }
    let window = try terrain.window(covering: wanted, marginMetres: 2 * place.resolutionMetres)
    try WatchScene.check(window, place)
    let ground = try terrain.surface(window: window, cores: cores, telling: progress)
    timings.end("terrain")
    let transform = terrain.transform.moved(to: window)
    let surface = try TownSurface(
      ground: ground, transform: transform, buildings: whole.buildings, woods: whole.woods,
      verticalErrorMetres: place.verticalErrorMetres)
    let graph = StreetGraph(
      ways: whole.ways, bounds: MapBounds(transform: transform, shape: ground.shape))
    let areas = try places.areas(of: watch.zones)
    let middle = bounds.centre
    let town = Town(
      surface: surface, streets: graph, privateAreas: areas.values.flatMap { $0 },
      convergenceDegrees: try terrain.convergenceDegrees(x: middle.x, y: middle.y))
    question = CoverageQuestion(
      towers: towers, targetHeightMetres: watch.targetHeightMetres,
      visibilityMetres: watch.visibilityMetres, ladder: watch.ladder, night: watch.night)
    try places.checkLooks(watch, in: town)
    self.watch = watch
    self.town = town
    map = whole
    crs = terrain.crs
    inputPaths = [path] + place.terrain + [place.map]
    warnings = terrain.warnings
    timings.end("town")
  }

  private static func check(_ window: GridWindow, _ place: Watch.Place) throws {
    // Ground, high and low surface, what stands where, and two viewsheds: some 26 bytes a cell.
    let limit = MemorySize.standard
    let bytes = window.shape.count * 26
    guard bytes <= limit.bytes else {
      throw CommandFailure(
        .usage,
        "\(Write.grouped(window.shape.columns)) x \(Write.grouped(window.shape.rows)) cells of "
          + "\(Write.plain(place.resolutionMetres)) m need \(MemorySize(bytes: bytes).text) of "
          + "memory and \(limit.text) are there: give a coarser resolution in the watch file")
    }
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
  func mapOptions() throws -> TownMapOptions {
    var options = TownMapOptions()
    options.storeyMetres = storeyMetres
    options.defaultBuildingMetres = defaultBuildingMetres
    options.woodMetres = woodMetres
    options.columns = columns
    for (name, layer) in layers {
      guard let theme = TownMapOptions.Theme(rawValue: name) else {
        let all = TownMapOptions.Theme.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure(.badData, "place.layers: '\(name)' is none of \(all)")
      }
      options.layers[theme] = layer
    }
    return options
  }
}

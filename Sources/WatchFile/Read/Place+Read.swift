import BergfriedCore

extension Watch.Place {
  init?(_ entry: Entry, _ files: InputFiles) {
    guard let section = Section<PlaceKey>(entry) else { return nil }
    let terrain = section.required(.terrain, "a file with heights, a list of them or a folder")
    self.init(
      terrain: terrain.map { Self.terrain($0, files) } ?? [],
      map: section[.map].map { Self.map($0, files) } ?? [],
      area: section[.area].flatMap { Self.area($0, files) },
      resolutionMetres: section.number(.resolution, "a number of metres", 0.05...1000),
      verticalError: section[.verticalError].flatMap { Self.error($0, files) },
      seaLevelMetres: section[.seaLevel].flatMap {
        Self.seaLevel($0, hasMap: section[.map] != nil)
      },
      storeyMetres: section.number(.storey, "a number of metres", 1...10) ?? 3,
      defaultBuilding: section[.defaultBuilding].flatMap { Watch.BuildingHeight($0) },
      woodMetres: section.number(.woodHeight, "a number of metres", 0...100) ?? 20,
      encoding: section[.encoding].flatMap { $0.choice(Watch.Place.Encoding.self) },
      crs: section.text(.crs, "a coordinate system such as EPSG:32632"),
      frame: section.text(.frame, "a coordinate system in metres such as EPSG:32632"))
  }

  private static func seaLevel(_ entry: Entry, hasMap: Bool) -> ClosedRange<Double>? {
    guard hasMap else {
      entry.fail(.mapNone, "only a map tells where the sea is: add map, or leave sea_level out")
      return nil
    }
    let heights = -11_000.0...9_000.0
    guard entry.isList else {
      return entry.number("the sea's height in metres", heights).map { $0...$0 }
    }
    let ends = entry.numbers("[low water, high water] in metres", [heights, heights])
    guard let ends else { return nil }
    guard ends[0] <= ends[1] else {
      entry.fail(.watchOrder, "high water lies above low water: give [low, high]")
      return nil
    }
    return ends[0]...ends[1]
  }

  private static func terrain(_ entry: Entry, _ files: InputFiles) -> [String] {
    guard entry.isList else { return [files.path(entry, "a path")].compactMap { $0 } }
    let items = entry.list("paths")
    if items.isEmpty { entry.fail(.watchNothing, "there is no file: give at least one") }
    return once(items) { files.path($0, "a path") }
  }

  private static func error(_ entry: Entry, _ files: InputFiles) -> VerticalError? {
    let what = "a number of metres or a raster of them"
    if entry.isNumber { return entry.number(what, 0...100).map { .metres($0) } }
    return files.path(entry, what).map { .raster(path: $0) }
  }

  private static func area(_ entry: Entry, _ files: InputFiles) -> Area? {
    if entry.isNumber {
      return entry.number("metres around the towers", 1...1_000_000).map { .around(metres: $0) }
    }
    guard entry.isList else {
      return entry.fileAndFeature("[west, south, east, north], metres, or file#name", files)
        .map { .file(path: $0.path, feature: $0.feature) }
    }
    let edges = entry.numbers(
      "[west, south, east, north] in degrees", [-180...180, -90...90, -180...180, -90...90])
    guard let edges else { return nil }
    guard edges[1] < edges[3], edges[0] != edges[2] else {
      entry.fail(
        .watchOrder, "the north of an area lies above its south: give [west, south, east, north]")
      return nil
    }
    return .box(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
  }

  /// What entries say, none of it twice.
  private static func once<Value: Hashable>(
    _ items: [Entry], _ read: (Entry) -> Value?
  ) -> [Value] {
    var known: Set<Value> = []
    return items.compactMap { item in
      guard let value = read(item) else { return nil }
      if known.insert(value).inserted { return value }
      item.fail(.watchRepeated, "\(item.shown) stands there twice: keep one of them")
      return nil
    }
  }

  private static func map(_ entry: Entry, _ files: InputFiles) -> [Watch.MapFile] {
    let items = entry.isList ? entry.list("files") : [entry]
    return once(items) { item in
      item.isSection
        ? Watch.MapFile(item, files)
        : files.path(item, "a path").map { Watch.MapFile(path: $0) }
    }
  }
}

package import BergfriedAnswers
package import BergfriedCore
import BergfriedEssentials
import BergfriedFiles
import BergfriedGDAL
package import BergfriedScene
import BergfriedSurface
package import BergfriedWorlds

/// The village from its seed to its files: one raster, or a folder with all that a watch needs.
package struct VillageRun {
  /// The village's own world is local; a real frame lets every tool open the files without being
  /// told anything. Nothing like it stands at that place.
  package static let crs = "EPSG:32632"
  package static let square = (x: 540_000.0, y: 5_220_000.0)

  package let output: String
  package let village: Village
  /// Whether the buildings are left out.
  package let isBare: Bool
  package let mayOverwrite: Bool
  package let memoryLimit: MemorySize
  package let origin: Origin

  package init(
    _ village: Village, to output: String, isBare: Bool = false, mayOverwrite: Bool = false,
    memoryLimit: MemorySize = .standard, origin: Origin
  ) {
    self.village = village
    self.output = output
    self.isBare = isBare
    self.mayOverwrite = mayOverwrite
    self.memoryLimit = memoryLimit
    self.origin = origin
  }

  /// Makes the village, writes it, and tells where the landmarks are.
  package func report(telling listener: @escaping RunListener) throws -> VillageReport {
    try checkMemory()
    let files = preparedFiles
    let folder = VillageRun.isFolder(output) ? output : nil
    if let folder { try NewFolder.make(folder) }
    do {
      try check(files)
      try write(files, in: folder, listener)
    } catch {
      NewFolder.removeEmpty()
      throw error
    }
    NewFolder.keep()
    return VillageReport(self, files: files.all, terrain: try Terrain(path: files.rasters[0].path))
  }

  /// Writes all files, and into a folder all of them or none.
  private func write(
    _ files: Files, in folder: String?, _ listener: @escaping RunListener
  ) throws {
    listener(.stage("Writing"))
    let pending = try folder.map { try PendingFolder(in: $0, for: $0) }
    func place(_ path: String) -> String {
      pending.map { "\($0.path)/\(FilePath(path).name)" } ?? path
    }
    for (path, heights) in files.rasters { try write(heights, to: place(path), listener) }
    if let map = files.map {
      try VillageMap(village, manifest: Manifest(inputs: [], origin: origin)).write(to: place(map))
    }
    for watch in files.watches { try TextFile.write(watch.text, to: place(watch.path)) }
    try pending?.move(files.all.map { (place($0), VillageRun.target($0)) }, for: output)
    // What is told of the files is read from them.
    try FinishedFiles.settle()
  }

  /// What a link leads to is written and the link stays.
  private static func target(_ path: String) -> String {
    if case .file(let file)? = try? OutputPlace(path) { file } else { path }
  }

  private func check(_ files: Files) throws {
    var outputs = OutputFiles(mayOverwrite: mayOverwrite)
    for (path, _) in files.rasters { try outputs.write(path, as: "the output \(path)", .dataset) }
    if let map = files.map { try outputs.write(map, as: "the output \(map)", .dataset) }
    for watch in files.watches {
      try outputs.write(watch.path, as: "the output \(watch.path)", .watch(watch.text))
    }
  }

  /// A place of the village's world, moved to where the square is put.
  package static func placed(_ point: MapPoint) -> MapPoint {
    MapPoint(x: point.x + square.x, y: point.y + square.y)
  }

  /// The frame of the village's world, moved likewise.
  private static func placed(_ own: GeoTransform) -> GeoTransform {
    GeoTransform(
      originX: own.originX + square.x, originY: own.originY + square.y,
      columnStep: own.columnStep, rowStep: own.rowStep)
  }

  private enum Heights {
    case ground, surface
  }

  private struct Files {
    let rasters: [(path: String, heights: Heights)]
    var map: String?
    var watches: [(path: String, text: String)] = []

    var all: [String] {
      rasters.map(\.path) + [map].compactMap { $0 } + watches.map(\.path)
    }
  }

  /// Whether an output's name is a folder's, as it has no ending.
  package static func isFolder(_ output: String) -> Bool {
    !output.isEmpty && FilePath(output).ending.isEmpty
  }

  /// What is to be written.
  private var preparedFiles: Files {
    guard VillageRun.isFolder(output) else {
      return Files(rasters: [(output, isBare ? .ground : .surface)])
    }
    func path(_ name: String) -> String {
      (output.hasSuffix("/") ? output : output + "/") + name
    }
    return Files(
      rasters: [(path("heights.tif"), .surface), (path("ground.tif"), .ground)],
      map: path("map.gpkg"),
      watches: [("watch.yaml", false), ("guarded.yaml", true)].map { name, isGuarded in
        (path(name), VillageWatch(village, isGuarded: isGuarded).text)
      })
  }

  private func write(
    _ heights: Heights, to path: String, _ listener: @escaping RunListener
  ) throws {
    let surface = try heights == .ground ? village.ground() : village.surface()
    let file = RasterFile(
      shape: village.shape, transform: VillageRun.placed(village.transform), crs: VillageRun.crs,
      values: .floats(surface.withHeights { Array($0) }), noData: nil, bandName: "height",
      manifest: Manifest(inputs: [], origin: origin).items)
    try file.write(to: path) { share in
      listener(.progress(share))
      return !Task.isCancelled
    }
  }

  private func checkMemory() throws {
    let cells = village.shape.count
    // The heights once as a surface and once more for the file.
    let budget = MemoryBudget(limit: memoryLimit, answerBytesPerCell: 4)
    guard budget.fits(village.shape) else {
      throw Failure(
        .memoryLimit,
        saying: """
          \(Format.grouped(cells)) cells need \
          \(MemorySize(bytes: budget.bytes(cells: cells)).text) of memory and \
          \(memoryLimit.text) are allowed. Make \(setting: .extent) smaller or \
          \(setting: .resolution) coarser, or raise \(setting: .memory)
          """)
    }
  }
}

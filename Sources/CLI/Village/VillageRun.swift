import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface
import BergfriedWorlds
import Foundation

/// The village from its seed to its files: one raster, or a folder with all that a watch needs.
struct VillageRun {
  /// The village's own world is local; a real frame lets every tool open the files without being
  /// told anything. Nothing like it stands at that place.
  static let crs = "EPSG:32632"
  static let square = (x: 540_000.0, y: 5_220_000.0)

  let output: String
  let village: Village
  /// Whether the buildings are left out.
  let isBare: Bool
  let memoryLimit: MemorySize
  let isQuiet: Bool

  /// Makes the village, writes it, and tells where the landmarks are.
  func report() async throws -> VillageReport {
    try checkMemory()
    let files = try preparedFiles()
    let progress = Progress(isShown: !isQuiet)
    progress.enter("Writing")
    try await Interrupt.shared.whileWriting {
      for (path, heights) in files.rasters {
        guard !Interrupt.shared.hasCome else { break }
        try write(heights, to: path, progress)
      }
      if let map = files.map { try VillageMap(village).write(to: map) }
      for (path, isGuarded) in files.watches {
        try TextFile.write(VillageWatch(village, isGuarded: isGuarded).text, to: path)
      }
    }
    progress.clear()
    if Interrupt.shared.hasCome { Interrupt.end() }
    return VillageReport(self, files: files.all, terrain: try Terrain(path: files.rasters[0].path))
  }

  /// A place of the village's world, moved to where the square is put.
  static func placed(_ point: MapPoint) -> MapPoint {
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
    var watches: [(path: String, isGuarded: Bool)] = []

    var all: [String] {
      rasters.map(\.path) + [map].compactMap { $0 } + watches.map(\.path)
    }
  }

  /// Whether an output's name is a folder's, as it has no ending.
  static func isFolder(_ output: String) -> Bool {
    !output.isEmpty && URL(fileURLWithPath: output).pathExtension.isEmpty
  }

  /// What is to be written; a folder is made where it is missing.
  private func preparedFiles() throws -> Files {
    var files = Files(rasters: [(output, isBare ? .ground : .surface)])
    if VillageRun.isFolder(output) {
      do {
        try FileManager.default.createDirectory(
          at: URL(fileURLWithPath: output), withIntermediateDirectories: true)
      } catch {
        throw CommandFailure(
          .cannotWrite, "cannot make the folder \(output): name one that you may write to")
      }
      func path(_ name: String) -> String {
        (output.hasSuffix("/") ? output : output + "/") + name
      }
      files = Files(
        rasters: [(path("heights.tif"), .surface), (path("ground.tif"), .ground)],
        map: path("map.gpkg"),
        watches: [(path("watch.yaml"), false), (path("guarded.yaml"), true)])
    }
    var outputs = OutputFiles()
    for path in files.all { try outputs.write(path, as: "the output \(path)") }
    return files
  }

  private func write(_ heights: Heights, to path: String, _ progress: Progress) throws {
    let surface = try heights == .ground ? village.ground() : village.surface()
    let file = RasterFile(
      shape: village.shape, transform: VillageRun.placed(village.transform), crs: VillageRun.crs,
      values: .floats(surface.withHeights { Array($0) }), noData: nil, bandName: "height",
      manifest: Manifest(inputs: []).items)
    try file.write(to: path) { progress.advance(to: $0) }
  }

  private func checkMemory() throws {
    let cells = village.shape.count
    // The heights once as a surface and once more for the file.
    let budget = MemoryBudget(limit: memoryLimit, answerBytesPerCell: 4)
    guard budget.fits(village.shape) else {
      throw CommandFailure(
        .usage,
        "\(Write.grouped(cells)) cells need \(MemorySize(bytes: budget.bytes(cells: cells)).text) "
          + "of memory and \(memoryLimit.text) are allowed. Make --extent smaller or --resolution "
          + "coarser, or raise --memory")
    }
  }
}

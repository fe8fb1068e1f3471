import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface
import BergfriedWorlds

/// The village from its seed to the file.
struct VillageRun {
  /// The village's own world is local; a real frame lets every tool open the file without being
  /// told anything. Nothing like it stands at that place.
  static let crs = "EPSG:32632"
  static let square = (x: 540_000.0, y: 5_220_000.0)

  let output: String
  let village: Village
  /// Whether the buildings are left out.
  let isBare: Bool
  let memoryLimit: MemorySize
  let isQuiet: Bool

  /// Makes the heights, writes them, and tells where the landmarks are.
  func report() async throws -> VillageReport {
    var files = OutputFiles()
    try files.write(output, as: "the output")
    try checkMemory()
    let progress = Progress(isShown: !isQuiet)
    let surface = try isBare ? village.ground() : village.surface()
    let file = RasterFile(
      shape: village.shape, transform: VillageRun.placed(village.transform), crs: VillageRun.crs,
      values: .floats(surface.withHeights { Array($0) }), noData: nil, bandName: "height",
      manifest: Manifest(inputs: []).items)
    progress.enter("Writing")
    try await Interrupt.shared.whileWriting {
      try file.write(to: output) { progress.advance(to: $0) }
    }
    progress.clear()
    if Interrupt.shared.hasCome { Interrupt.end() }
    return VillageReport(self, terrain: try Terrain(path: output))
  }

  /// The frame of the village's world, moved to where the square is put.
  static func placed(_ own: GeoTransform) -> GeoTransform {
    GeoTransform(
      originX: own.originX + square.x, originY: own.originY + square.y,
      columnStep: own.columnStep, rowStep: own.rowStep)
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

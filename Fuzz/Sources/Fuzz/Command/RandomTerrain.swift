import BergfriedCore

/// A raster of heights on disk: sound, odd or broken.
struct RandomTerrain {
  let name: String
  /// A rough middle and extent, for positions that may lie on it.
  let middle: (x: Double, y: Double)
  let extent: (x: Double, y: Double)

  init(sound: [UInt8], in scratch: Scratch, _ random: inout SeededRandom) throws {
    switch random.next() % 8 {
    case 0:
      name = "spoilt.tif"
      (middle, extent) = ((540_000, 5_220_000), (300, 300))
      try scratch.write(RandomTerrain.spoilt(sound, &random), to: name)
    case 1, 2, 3:
      let grid = AsciiGrid(&random)
      name = "dem.asc"
      (middle, extent) = (grid.middle, grid.extent)
      try scratch.write(RandomTerrain.maybeSpoilt(grid.text, &random), to: name)
      if let prj = grid.prj { try scratch.write(prj, to: "dem.prj") }
    default:
      let raster = VirtualRaster(&random)
      name = "dem.vrt"
      (middle, extent) = (raster.middle, raster.extent)
      try scratch.write(raster.bytes, to: "dem.img")
      try scratch.write(raster.header, to: "dem.hdr")
      try scratch.write(RandomTerrain.maybeSpoilt(raster.text, &random), to: name)
    }
  }

  private static func maybeSpoilt(_ text: String, _ random: inout SeededRandom) -> [UInt8] {
    random.once(in: 16) ? spoilt(Array(text.utf8), &random) : Array(text.utf8)
  }

  /// Some bytes changed, or the end cut off, or both.
  static func spoilt(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    if random.once(in: 4) { bytes.removeLast(random.whole(0...bytes.count)) }
    guard !bytes.isEmpty, !random.once(in: 8) else { return bytes }
    // Most of what can go wrong is in the head.
    let reach = random.once(in: 2) ? min(bytes.count, 400) : bytes.count
    for _ in 0..<random.pick([1, 2, 8, 60]) {
      bytes[random.whole(0...reach - 1)] = UInt8(truncatingIfNeeded: random.next())
    }
    return bytes
  }
}

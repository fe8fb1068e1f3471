import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds

/// What an engine needs beside heights and answer, measured in a process of its own.
struct WorkingMemory {
  enum Engine: String, CaseIterable {
    case bergfried
    case bergfriedTwoCores = "bergfried-two-cores"
    case gdal

    var title: String {
      switch self {
      case .bergfried: "Bergfried, one core"
      case .bergfriedTwoCores: "Bergfried, two cores"
      case .gdal: "GDAL"
      }
    }
  }

  let ground: Ground

  /// The most that was in use at once while the engine ran, less what was in use before and less
  /// its answer of a byte per cell.
  ///
  /// The engine has been at work before on a small ground, so that loading its code does not count.
  func bytes(_ engine: Engine) async throws -> Int {
    try await run(engine, on: try WorkingMemory.rehearsalGround())
    try ResidentMemory.startPeak()
    let before = try ResidentMemory.bytesNow()
    try await run(engine, on: ground)
    return max(0, try ResidentMemory.peakBytes() - before - ground.cellCount)
  }

  /// The highest points of all tiles, which a surface keeps beside its heights.
  static func tileMaximaBytes(_ shape: GridShape) -> Int {
    (shape.columns + 15) / 16 * ((shape.rows + 15) / 16) * MemoryLayout<Float>.size
  }

  private static func rehearsalGround() throws -> Ground {
    try MadeGround(world: .alpine, side: 200).ground()
  }

  private func run(_ engine: Engine, on ground: Ground) async throws {
    let (surface, observer) = (ground.surface, ground.observer)
    switch engine {
    case .bergfried:
      _ = try surface.viewshed(from: observer, curvature: Ground.curvature)
    case .bergfriedTwoCores:
      _ = try await surface.viewshed(from: observer, curvature: Ground.curvature, cores: 2)
    case .gdal:
      _ = try PeerGDAL(ground: ground).run(.normal)
    }
  }
}

import BergfriedDatum
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

/// The working memory of all engines on one ground.
struct MemoryResult {
  let ground: MadeGround
  let bytes: [WorkingMemory.Engine: Int]

  struct NoNumber: Error, CustomStringConvertible {
    let text: String
    var description: String { "the process that measures memory says '\(text)'" }
  }

  /// Starts a process per engine, for memory once used stays with a process.
  ///
  /// - Parameter program: this benchmark's own executable.
  init(
    measuring engines: [WorkingMemory.Engine], on ground: MadeGround, program: String
  ) throws {
    self.ground = ground
    bytes = try Dictionary(
      uniqueKeysWithValues: engines.map { engine in
        let process = ChildProcess(
          path: program, arguments: ["memory"] + ground.words + [engine.rawValue])
        let text = try process.run().output.filter { !$0.isWhitespace }
        guard let bytes = Int(text) else { throw NoNumber(text: text) }
        return (engine, bytes)
      })
  }
}

extension Table {
  static func memory(_ results: [MemoryResult]) -> Table {
    let engines = WorkingMemory.Engine.allCases
    var table = Table(
      title: "Working memory beside heights and answer, MB",
      columns: ["ground", "heights", "answer", "tile maxima"] + engines.map(\.title) + ["ahead"],
      notes: [
        "The peak of resident memory during one viewshed, each in a process of its own, less what "
          + "was there before and less the answer. Bergfried's tile maxima belong to the surface "
          + "and stand in their own column; *ahead* counts them in."
      ])
    for result in results {
      let tiles = WorkingMemory.tileMaximaBytes(result.ground.shape)
      let bergfried = result.bytes[.bergfried].map { Double($0 + tiles) }
      table.add(
        [
          result.ground.name, Figure.megabytes(4 * result.ground.shape.count),
          Figure.megabytes(result.ground.shape.count), Figure.megabytes(tiles),
        ]
          + engines.map { result.bytes[$0].map(Figure.megabytes) ?? Figure.none }
          + [Figure.ahead(bergfried, result.bytes[.gdal].map(Double.init), "GDAL")])
    }
    return table
  }
}

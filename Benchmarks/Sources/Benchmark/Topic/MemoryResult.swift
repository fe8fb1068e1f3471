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

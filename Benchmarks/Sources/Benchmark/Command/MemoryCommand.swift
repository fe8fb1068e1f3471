import ArgumentParser

/// One engine's working memory on one ground, in bytes: what `measure` starts as a process of its
/// own, for memory once used stays with a process.
struct MemoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory", abstract: "The working memory of one engine, in bytes.")

  @OptionGroup var made: MadeGroundArguments

  @Argument(help: "The engine.")
  var engine: WorkingMemory.Engine

  func run() async throws {
    print(try await WorkingMemory(ground: try made.ground.ground()).bytes(engine))
  }
}

extension WorkingMemory.Engine: ExpressibleByArgument {}

import ArgumentParser

@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Bergfried beside the floor and its peers, measured in turns.",
    subcommands: [
      MeasureCommand.self, MemoryCommand.self, BuildCommand.self, ReachCommand.self,
      SlipCommand.self, WalkCommand.self, ExposureCommand.self, EscortCommand.self,
    ],
    defaultSubcommand: MeasureCommand.self)
}

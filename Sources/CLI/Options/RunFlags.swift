import ArgumentParser
import BergfriedEssentials
import BergfriedScene

/// How the work is done and told.
struct RunFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("num-threads"), .customShort("j")],
    help: ArgumentHelp("Cores to work on (default: all).", valueName: "number"))
  var cores: Int?

  @OptionGroup
  var memoryFlags: MemoryFlags

  @Flag(help: "Print the answer as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress, no warnings and no summary.")
  var quiet = false

  func validate() throws {
    if let cores, !(1...1024).contains(cores) {
      throw ValidationError("--cores \(cores): give a number from 1 to 1024")
    }
  }

  var coreCount: Int { cores ?? ProcessInfo.processInfo.activeProcessorCount }
  var memoryLimit: MemorySize { memoryFlags.limit }
  var machine: Machine { Machine(cores: coreCount, memory: memoryLimit) }
}

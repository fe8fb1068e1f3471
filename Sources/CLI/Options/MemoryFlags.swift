import ArgumentParser
import BergfriedScene

/// How much memory the work may take.
struct MemoryFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Memory to stay within, as 2G or 512M (default: three quarters of the machine's).",
      valueName: "size"))
  var memory: MemorySize?

  var limit: MemorySize { memory ?? .standard }
}

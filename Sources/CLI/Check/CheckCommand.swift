import ArgumentParser
import BergfriedAnswers
import BergfriedEssentials
import BergfriedScene
import BergfriedWatchFile

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Is this watch file right, and what does it say?",
    discussion: """
      Tells everything that is wrong with a watch file, each as file:line: key: what would be \
      right. Opens the terrain and the maps that it names: streets, places, zones and buildings \
      must be there, and towers and zones lie where the terrain and the maps are. If nothing is \
      wrong, tells what the watch is, how far each telescope recognises things, what was left out \
      of the maps or had to be assumed, and what is likely not meant.

        bergfried check watch.yaml
        bergfried check watch.yaml --json
        bergfried check watch.yaml --no-files

      Ends with 65 if anything is wrong and with 66 if there is no such file.
      """)

  @Argument(help: ArgumentHelp("The watch file, in YAML.", valueName: "watch"))
  var path: String

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Open the files that the watch names; without, they must only be there.")
  var files = true

  @OptionGroup(title: "Run")
  var runFlags: RunFlags

  func run() throws {
    do {
      let report =
        if files {
          try opened()
        } else {
          CheckReport(try Watch(path: path), path: path, version: Origin.own.version)
        }
      try show(report)
    } catch WatchFileError.problems(let problems) {
      if runFlags.json {
        print(try CheckReport(problems, path: path, version: Origin.own.version).json())
      } else {
        let lines = problems.map { "\($0)\n" }.joined()
        standardError.write(Data(lines.utf8))
      }
      throw ExitCode.badData
    }
  }

  private func opened() throws -> CheckReport {
    let log = RunLog(isShown: !runFlags.quiet && !runFlags.json)
    defer { log.clear() }
    return try CheckReport(opening: path, on: runFlags.machine, telling: log.listener)
  }

  private func show(_ report: CheckReport) throws {
    if runFlags.json {
      print(try report.json())
    } else if !runFlags.quiet {
      print(report.text, terminator: "")
    }
  }
}

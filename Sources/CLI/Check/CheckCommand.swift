import ArgumentParser
import BergfriedWatchFile
import Foundation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Is this watch file right, and what does it say?",
    discussion: """
      Tells everything that is wrong with a watch file, each as file:line: key: what would be \
      right. If nothing is, tells what the watch is, and how far each telescope recognises things.

        bergfried check watch.yaml
        bergfried check watch.yaml --json

      Files that the watch names must be there; they are not opened. Ends with 65 if anything is \
      wrong and with 66 if there is no such file.
      """)

  @Argument(help: ArgumentHelp("The watch file, in YAML.", valueName: "watch"))
  var path: String

  @Flag(help: "Print the answer as JSON on standard output, problems included.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func run() throws {
    do {
      let watch = try Watch(path: path)
      try show(CheckReport(watch, path: path))
    } catch WatchFileError.problems(let problems) {
      if json {
        print(try CheckReport(problems, path: path).json())
      } else {
        let lines = problems.map { "\($0)\n" }.joined()
        standardError.write(Data(lines.utf8))
      }
      throw ExitCode.badData
    }
  }

  private func show(_ report: CheckReport) throws {
    if json {
      print(try report.json())
    } else if !quiet {
      print(report.text, terminator: "")
    }
  }
}

import ArgumentParser
import BergfriedCoverage
import BergfriedWatchFile
import Foundation

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Is a watch file right?",
    discussion: """
      Reads a watch file and tells all that is wrong with it at once: the file, the line, the key
      and what would be right. Terrain and map are not opened.

        bergfried check watch.yaml
      """)

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @Flag(help: "Print the problems as JSON on standard output.")
  var json = false

  func run() async throws {
    do {
      let read = try Watch(path: watch)
      let telescopes = read.towers.map(\.telescopes.count).reduce(0, +)
      guard !json else { return print("[]") }
      let summary =
        "\(watch) is right: towers \(read.towers.count), telescopes \(telescopes), "
        + "zones \(read.zones.count), ladder \(read.ladder.name)\n"
      standardError.write(Data(summary.utf8))
    } catch WatchFileError.problems(let problems) where json {
      print(try problems.map(Line.init).json())
      throw ExitCode.badData
    }
  }

  private struct Line: Encodable {
    let file: String
    let line: Int
    let key: String
    let text: String

    init(_ problem: WatchProblem) {
      (file, line, key, text) = (problem.file, problem.line, problem.key, problem.text)
    }
  }
}

import ArgumentParser
import BergfriedWorlds
import Foundation

/// Measures everything and writes the report.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure all topics and print the report (the default).",
    discussion: """
      Worlds: \(World.allCases.map(\.rawValue).joined(separator: ", ")).
      Topics: \(Topic.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Flag(help: "A few worlds of 1000 x 1000 cells, three runs each, no second build.")
  var quick = false

  @Option(help: "Cells along the sides of made-up ground.", transform: CommaList.numbers)
  var sizes: [Int]?

  @Option(help: "The worlds.", transform: CommaList.values)
  var worlds: [World]?

  @Option(help: "Runs for the record per ground, after one for warming up.")
  var runs: Int?

  @Option(help: "Topics to leave out.", transform: CommaList.values)
  var skip: [Topic] = []

  @Option(help: "Write the report to a file as well.")
  var markdown: String?

  @Option(help: "The folder of the real elevations.")
  var data = "../shared/data"

  @Option(help: "The command bergfried, for whole commands.")
  var bergfried: String?

  @Option(help: "This benchmark, built without the processor's own instructions.")
  var baseline: String?

  func validate() throws {
    guard runs ?? 1 > 0 else { throw ValidationError("--runs \(runs!): give a positive number") }
    guard sizes?.allSatisfy({ (3...30_000).contains($0) }) ?? true else {
      throw ValidationError("--sizes: give numbers from 3 to 30000")
    }
  }

  func run() async throws {
    var report = Report()
    let campaign = Campaign(
      plan: plan, rounds: runs, skipped: Set(skip), data: data,
      bergfried: bergfried, baseline: quick ? nil : baseline)
    await campaign.run(into: &report)
    let text = report.markdown
    print(text, terminator: "")
    if let markdown { try TextFile.write(text, to: markdown) }
  }

  private var plan: Plan {
    Plan(
      worlds: worlds ?? (quick ? Plan.quickWorlds : World.allCases), sides: sizes, isQuick: quick)
  }
}

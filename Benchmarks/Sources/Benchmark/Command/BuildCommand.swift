import ArgumentParser

/// The figures of this build on one ground, for another build that compares them with its own.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "This build's figures on one ground, a line per run.")

  @OptionGroup var made: MadeGroundArguments

  @Option(help: "Runs for the record.")
  var runs = 5

  func run() async throws {
    let contest = GroundContest(
      ground: try made.ground.ground(), works: Set(TwoBuilds.works), rounds: runs)
    let report = BuildReport(
      instructions: Machine.instructions, series: try await contest.results())
    print(report.text, terminator: "")
  }
}

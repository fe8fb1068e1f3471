import ArgumentParser
import BergfriedAnswers
import BergfriedScene
import BergfriedService

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Is an answer of slip or escort right?",
    discussion: """
      Looks over the watch anew and checks each answer's route or proof with code that no search
      uses. A route is also replayed, second by second and metre by metre, with a line of sight
      walked for every telescope that looks there then. The ways of an escort are gone again and
      added up. Figures that stand with an answer are asked once more of the same search. Tells of
      each figure which of these was done, and what was not looked at. Ends with 10 if anything is
      wrong, or if the watch asks more than the file answers.

        bergfried verify answer.json watch.yaml
      """)

  @Argument(help: ArgumentHelp("What slip or escort wrote.", valueName: "answer.json"))
  var answer: String

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @OptionGroup(title: "Run")
  var runFlags: RunFlags

  func run() async throws {
    let file: AnswerFile
    do {
      file = try AnswerFile(path: answer)
    } catch let fault as VerifyFault {
      try VerificationDocument(
        version: Origin.own.version, isRight: false, problems: ["\(answer): \(fault.text)"]
      ).tell(runFlags, "Wrong     \(answer): \(fault.text)\n", besides: [])
      throw ExitCode(10)
    }
    let log = RunLog(isShown: !runFlags.quiet)
    let session = try WatchSession(
      WatchSource(path: watch), on: runFlags.machine, origin: .own, telling: log.listener)
    var checks = try await AnswerChecks(session)
    log.clear()
    let verdict = try await FileVerdict(of: file, by: &checks)
    try verdict.document(version: Origin.own.version).tell(
      runFlags, verdict.lines.joined(separator: "\n") + "\n", besides: [])
    if !verdict.isRight { throw ExitCode(10) }
  }
}

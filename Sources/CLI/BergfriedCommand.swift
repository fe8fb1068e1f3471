import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials
import BergfriedFiles

@main
struct BergfriedCommand: AsyncParsableCommand {
  static let version = Origin.release

  static let configuration = CommandConfiguration(
    commandName: "bergfried",
    abstract: "Exact line of sight over real ground.",
    discussion: """
      What can be seen from here, and why not the rest? Heights come from any raster that GDAL \
      reads; the answers are exact for every cell, with the earth's curvature and refraction.

      Exit codes: 0 done, 10 answered no and 20 open (--exit-code, verify), 64 wrong usage, \
      65 bad data, 66 missing input, 69 service unavailable, 70 internal error, 73 cannot write, \
      129, 130 and 143 ended by SIGHUP, SIGINT (Ctrl-C) and SIGTERM. A run that fails or is ended \
      leaves nothing half-written.
      """,
    version: version,
    subcommands: [
      ViewshedCommand.self, SightlineCommand.self, CheckCommand.self, CoverageCommand.self,
      PanoramaCommand.self, ReportCommand.self, SlipCommand.self, EscortCommand.self,
      VerifyCommand.self, WatchFileCommand.self, VillageCommand.self, ExplainCommand.self,
    ])

  static func main() async {
    StandardFiles.fill()
    Interrupt.shared.listen()
    FinishedFiles.hold()
    var names = SettingNames.flags
    do {
      try StandardFiles.checkWords()
      // Scripts ask this often: it is answered before all that can be asked is set up.
      if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
        print(version)
        return try checkOutput()
      }
      var command = try parseAsRoot()
      if let command = command as? any SettingsCommand { names = command.settingNames }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try FinishedFiles.settle()
      try checkOutput()
    } catch {
      end(with: error, naming: names)
    }
  }

  /// An answer that did not get through is no answer.
  private static func checkOutput() throws {
    if let cause = StandardOutput.shared.failure {
      throw Failure(.outputStandard, "standard output cannot be written: \(cause)")
    }
  }

  /// Tells the user what went wrong and ends with the code that says which kind it was.
  private static func end(with error: any Error, naming names: SettingNames) -> Never {
    Litter.waitForEnd()
    // An answer of no is one too, and its files stay.
    if !(error is ExitCode) { FinishedFiles.discard() }
    if let failure = Failure(error) {
      standardError.write(Data("Error: \(ErrorText(error, failure, naming: names).text)\n".utf8))
      exit(withError: ExitCode(failure.kind))
    }
    guard exitCode(for: error) == .failure, !(error is ExitCode) else { tell(error) }
    standardError.write(Data("Internal error: \(error)\n".utf8))
    exit(withError: ExitCode.internalError)
  }

  /// What an answer of no has made goes to its place.
  private static func settle() -> Bool {
    do {
      try FinishedFiles.settle()
      return true
    } catch {
      let text = Failure(error).map { ErrorText(error, $0, naming: .flags).text } ?? "\(error)"
      standardError.write(Data("Error: \(text)\n".utf8))
      return false
    }
  }

  /// Tells what the argument parser has to say, help included, as it would itself.
  private static func tell(_ error: any Error) -> Never {
    let (text, code) = (fullMessage(for: error), exitCode(for: error))
    if !text.isEmpty {
      code == .success ? print(text) : standardError.write(Data("\(text)\n".utf8))
    }
    let isWhole = settle() && StandardOutput.shared.failure == nil
    exit(withError: isWhole ? code : ExitCode.cannotWrite)
  }
}

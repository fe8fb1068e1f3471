import ArgumentParser
import BergfriedCoverage
import BergfriedDatum
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify
import BergfriedWatchFile
import Foundation

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Is an answer of slip or escort right?",
    discussion: """
      Looks over the watch anew and checks each answer's route or proof against what is seen, with
      code that shares nothing with the search that found it. A route is replayed besides, second
      by second and metre by metre, with a line of sight walked for every telescope that looks there
      then. The ways of an escort are gone again and added up. Ends with 10 if any is wrong.

        bergfried verify answer.json watch.yaml
      """)

  @Argument(help: ArgumentHelp("What slip or escort wrote.", valueName: "answer.json"))
  var answer: String

  @Argument(help: ArgumentHelp("The watch file.", valueName: "watch.yaml"))
  var watch: String

  @OptionGroup(title: "Run")
  var runFlags: RunFlags

  func run() async throws {
    if let escorts = try escorts() { return try await check(escorts) }
    let file = try read()
    var timings = Timings()
    let progress = Progress(isShown: !runFlags.quiet)
    let scene = try WatchScene(
      path: watch, cores: runFlags.coreCount, timings: &timings, progress: progress)
    let coverage = try await scene.coverage(cores: runFlags.coreCount, telling: progress)
    progress.clear()
    var isRight = true
    for answer in file.answers {
      var replay: SightReplay?
      var problem: String?
      do {
        let question = try question(of: answer, in: scene)
        replay = try SightReplay(of: answer, in: scene)
        let fault = try await fault(in: answer, to: question, scene, coverage)
        let problems = [fault, replay?.problem]
          .compactMap { $0 }
        problem = problems.isEmpty ? nil : problems.joined(separator: "; ")
      } catch let fault as QuestionFault {
        problem = fault.text
      }
      isRight = isRight && problem == nil
      // What the file was asked is told too: a proof of another time or speed proves nothing here.
      let text = "\(answer.verdict): \(answer.subject), refuges: \(answer.refuges)"
      print(problem.map { "Wrong     \(text): \($0)" } ?? "Right     \(text)")
      if problem == nil, let replay { print("Replay    \(replay.extent): nobody sees") }
    }
    if !isRight { throw ExitCode(10) }
  }

  /// What is wrong with an answer, by the check for its kind.
  private func fault(
    in answer: SlipFile.Answer, to question: SlipQuestion, _ scene: WatchScene,
    _ coverage: Coverage
  ) async throws -> String? {
    if answer.verdict == "exposed" {
      return try ExposureReplay(scene: scene, coverage: coverage).problem(
        of: answer, to: question)
    }
    if answer.openGround == nil { return problem(of: answer, to: question, coverage) }
    return try await GroundVerify(
      answer: answer, question: question, scene: scene, coverage: coverage
    ).problem(cores: runFlags.coreCount)
  }

  /// What escort wrote; `nil` where the file is none of its.
  private func escorts() throws -> EscortFile? {
    guard let data = FileManager.default.contents(atPath: answer),
      let file = try? JSONDecoder().decode(EscortFile.self, from: data)
    else { return nil }
    guard !file.escorts.isEmpty else {
      throw CommandFailure(.badData, "\(answer) holds no answer: name a file with one")
    }
    return file
  }

  private func check(_ file: EscortFile) async throws {
    var timings = Timings()
    let progress = Progress(isShown: !runFlags.quiet)
    let scene = try WatchScene(
      path: watch, cores: runFlags.coreCount, timings: &timings, progress: progress)
    let coverage = try await scene.coverage(cores: runFlags.coreCount, telling: progress)
    progress.clear()
    let verify = EscortVerify(scene: scene, coverage: coverage)
    var isRight = true
    for answer in file.escorts {
      let problem = try verify.problem(of: answer)
      isRight = isRight && problem == nil
      let text = "escort: \(answer.subject), \(answer.ways.count) ways"
      print(problem.map { "Wrong     \(text): \($0)" } ?? "Right     \(text)")
    }
    if !isRight { throw ExitCode(10) }
  }

  private func read() throws -> SlipFile {
    guard let data = FileManager.default.contents(atPath: answer) else {
      throw CommandFailure(.missingInput, "there is no file \(answer): name what slip wrote")
    }
    guard let file = try? JSONDecoder().decode(SlipFile.self, from: data) else {
      throw CommandFailure(.badData, "\(answer) is no answer of slip: name a file that it wrote")
    }
    guard !file.answers.isEmpty else {
      throw CommandFailure(.badData, "\(answer) holds no answer: name a file with one")
    }
    return file
  }

  /// Why what was asked is no question about the watch.
  private struct QuestionFault: Error {
    let text: String
  }

  /// What was asked.
  ///
  /// - Throws: ``QuestionFault``, or ``CommandFailure`` for places that are not on the map.
  private func question(
    of answer: SlipFile.Answer, in scene: WatchScene
  ) throws -> SlipQuestion {
    let night = scene.watch.night.times
    guard let bell = Ticks(utc: answer.bell), let midnight = Ticks(utc: answer.midnight),
      night.lowerBound <= bell, bell < midnight, midnight <= night.upperBound
    else { throw QuestionFault(text: "it asks about times that are not in the watch's night") }
    guard Slip.speeds.contains(answer.speedMetresPerSecond) else {
      throw QuestionFault(
        text: "it asks about a speed that is not from \(Write.plain(Slip.speeds.lowerBound)) to "
          + "\(Write.plain(Slip.speeds.upperBound)) m/s")
    }
    guard !answer.from.isEmpty, !answer.to.isEmpty else {
      throw QuestionFault(text: "it asks from or to nowhere")
    }
    guard let refuges = SlipQuestion.Refuges(rawValue: answer.refuges) else {
      throw QuestionFault(text: "its refuges are none of none, named, all")
    }
    func nodes(_ ends: [String]) throws -> [Int] {
      try SlipEnd.nodes(of: ends.map { SlipEnd($0, in: scene.watch) }, in: scene)
    }
    return SlipQuestion(
      from: try nodes(answer.from), to: try nodes(answer.to), times: bell..<midnight,
      speedMetresPerSecond: answer.speedMetresPerSecond, refuges: refuges)
  }

  /// What is wrong with an answer, in words; `nil` if it is right.
  private func problem(
    of answer: SlipFile.Answer, to question: SlipQuestion, _ coverage: Coverage
  ) -> String? {
    let ground = SlipGround(of: coverage, times: question.times, refuges: question.refuges)
    func network(_ bound: SlipGround.Bound) -> ReachNetwork {
      ground.network(bound, speed: question.speedMetresPerSecond)
    }
    let gap = coverage.town.streets.linkedGap(from: question.starts, to: question.goals)
    switch answer.verdict {
    case "unconnected":
      guard let told = answer.gap else { return "it does not tell the gap" }
      return told.problem(against: gap)
    case "guarded":
      if gap != nil { return GroundVerify.noWay }
      guard let proof = answer.proof?.proof else { return "it has no proof" }
      return ProofCheck.problem(in: proof, of: question.reach, on: network(.lenient))
    case "route", "undecided":
      guard let legs = answer.legs?.map(\.leg), !legs.isEmpty, !legs.contains(nil) else {
        return "it has no route"
      }
      let bound: SlipGround.Bound = answer.verdict == "route" ? .strict : .lenient
      return RouteCheck.problem(
        in: ReachRoute(legs: legs.compactMap { $0 }), of: question.reach, on: network(bound))
    default: return "its verdict is none of route, guarded, undecided, unconnected, exposed"
    }
  }
}

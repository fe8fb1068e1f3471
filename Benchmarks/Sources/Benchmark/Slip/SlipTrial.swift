import ArgumentParser
import BergfriedCore
import BergfriedStreets

/// An instance read from a file, its answer checked, and the question answered anew.
struct SlipTrial {
  let path: String

  /// - Throws: why the file is no instance, or what is wrong with its answer or the new one.
  func run() throws {
    try ResidentMemory.startPeak()
    var (reading, reader) = try timed { try read() }
    let question = reader.question
    let (building, network) = timed { ReachNetwork(reader.takeDraft()) }
    let (checking, given) = try timed { try arrival(of: reader.takeAnswer(), question, network) }
    let (searching, answer) = timed { question.answer(in: network) }
    let peak = try ResidentMemory.peakBytes()
    let anew = try arrival(of: answer, question, network)
    guard given == anew else {
      throw ValidationError("\(path): arrives at \(tell(given)), in truth at \(tell(anew))")
    }
    let times = [
      ("read", reading), ("build", building), ("search", searching), ("check", checking),
    ].map { "\($0) \(Figure.fixed($1 * 1e3, 1)) ms" }
    print(
      """
      \(path): \(answer.verdict)\(given.map { " at \($0.count)" } ?? ""), \
      \(network.pieceCount) pieces, \(network.cellCount) free intervals; \
      \(times.joined(separator: ", ")); \(peak / 1_000_000) MB
      """)
  }

  /// When an answer has one arrive, once it is found right.
  private func arrival(
    of answer: ReachAnswer, _ question: ReachQuestion, _ network: ReachNetwork
  ) throws -> Ticks? {
    let instance = SlipInstance(network, question, answer: answer)
    if let problem = instance.problem {
      throw ValidationError("\(path): the answer is wrong: \(problem)")
    }
    return instance.arrival
  }

  private func read() throws -> SlipReader {
    do {
      return try SlipReader(path: path)
    } catch let problem as SlipLine.Problem {
      throw ValidationError("\(path), \(problem)")
    }
  }

  private func tell(_ time: Ticks?) -> String { time.map { "\($0.count)" } ?? "no time" }

  private func timed<Result>(_ work: () throws -> Result) rethrows -> (Double, Result) {
    let watch = Stopwatch()
    let result = try work()
    return (watch.elapsed().cpuSeconds, result)
  }
}

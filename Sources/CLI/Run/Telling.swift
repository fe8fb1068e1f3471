import BergfriedAnswers
import BergfriedEssentials
import BergfriedFiles

/// Tells in words what came out: on standard output, for pipes and files to take; on the error
/// stream where an output of the run goes to standard output.
func tellResult(_ words: String, besides outputs: [String?]) {
  if outputs.contains(where: { $0.flatMap { try? OutputPlace($0) } == .stream(1) }) {
    standardError.write(Data(words.utf8))
  } else if !words.isEmpty {
    print(words, terminator: "")
  }
}

extension Encodable {
  /// Tells a report as the flags ask for: as JSON, or in words; times even where words are not
  /// wanted.
  func tell(
    _ flags: RunFlags, _ words: String, times: String = "", besides outputs: [String?]
  ) throws {
    if flags.json { return print(try json()) }
    tellResult((flags.quiet ? "" : words) + times, besides: outputs)
  }
}

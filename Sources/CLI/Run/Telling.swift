import BergfriedAnswers
import BergfriedEssentials

extension Encodable {
  /// Tells a report as the flags ask for: as JSON, or in words on standard error.
  func tell(_ flags: RunFlags, _ words: String) throws {
    if flags.json { return print(try json()) }
    if !flags.quiet { standardError.write(Data(words.utf8)) }
  }
}

import BergfriedAnswers
import BergfriedTestSupport

/// An answer of the program's, in its file.
extension Folder {
  var crossings: CrossingsDocument {
    get throws { try json(CrossingsDocument.self, in: "answer.json") }
  }

  /// What the program says of it.
  func verify(_ watch: String) throws -> Command {
    try Command.bergfried("verify", self["answer.json"], watch)
  }
}

/// What `sightline` tells about the lines of a table, as JSON.
package struct SightlinesReport: Encodable, Sendable {
  package struct Pair: Encodable, Sendable {
    package let id: String
    package let name: String?
    /// Absent where there is no answer.
    package let line: SightlineReport.Line?
    package let problem: String?

    package init(
      id: String, name: String?, line: SightlineReport.Line?, problem: String?
    ) {
      self.id = id
      self.name = name
      self.line = line
      self.problem = problem
    }

  }

  package let schema = DocumentKind.sightlines
  package let version: String
  package let inputs: [InputFile]
  package let outputs: [String]
  package let pairs: [Pair]
  package let warnings: [String]

  package init(
    version: String, inputs: [InputFile], outputs: [String], pairs: [Pair], warnings: [String]
  ) {
    self.version = version
    self.inputs = inputs
    self.outputs = outputs
    self.pairs = pairs
    self.warnings = warnings
  }
}

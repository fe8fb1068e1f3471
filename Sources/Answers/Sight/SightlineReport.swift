import BergfriedSight

/// What `sightline` tells about one line, as JSON: the line's own keys, and those of the run.
package struct SightlineReport: Encodable, Sendable {
  package let line: Line
  package let version: String
  package let inputs: [InputFile]
  package let warnings: [String]

  package init(
    line: Line, version: String, inputs: [InputFile], warnings: [String]
  ) {
    self.line = line
    self.version = version
    self.inputs = inputs
    self.warnings = warnings
  }

  private enum Keys: CodingKey {
    case schema, version, inputs, warnings
  }

  package func encode(to encoder: any Encoder) throws {
    try line.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(DocumentKind.sightline, forKey: .schema)
    try container.encode(version, forKey: .version)
    try container.encode(inputs, forKey: .inputs)
    try container.encode(warnings, forKey: .warnings)
  }
}

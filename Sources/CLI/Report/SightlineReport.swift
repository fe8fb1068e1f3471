import BergfriedSight

/// What `sightline` tells about one line, as JSON: the line's own keys, and those of the run.
struct SightlineReport: Encodable {
  let line: Line
  let version: String
  let inputs: [InputFile]
  let warnings: [String]

  init(
    _ answer: SightlineAnswer, inputs: [InputFile], crossings: [Crossing]?, warnings: [String]
  ) throws {
    line = try Line(answer, crossings: crossings, tellsRaster: true)
    version = BergfriedCommand.version
    self.inputs = inputs
    self.warnings = warnings
  }

  private enum Keys: CodingKey {
    case version, inputs, warnings
  }

  func encode(to encoder: any Encoder) throws {
    try line.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(version, forKey: .version)
    try container.encode(inputs, forKey: .inputs)
    try container.encode(warnings, forKey: .warnings)
  }
}

/// What `sightline --pairs` tells about its answers, as JSON.
struct SightlinesReport: Encodable {
  struct Pair: Encodable {
    let id: String
    let name: String?
    /// Absent where there is no answer.
    let line: SightlineReport.Line?
    let problem: String?

    init(_ result: SightlineResult) throws {
      id = result.id
      name = result.name
      line = try result.answer.map {
        try SightlineReport.Line($0, crossings: nil, tellsRaster: false)
      }
      if case .failure(_, _, let text) = result { problem = text } else { problem = nil }
    }
  }

  let version: String
  let inputs: [InputFile]
  let outputs: [String]
  let pairs: [Pair]
  let warnings: [String]

  init(_ outcome: SightlineRun.Outcome, inputs: [InputFile], outputs: [String]) throws {
    version = BergfriedCommand.version
    self.inputs = inputs
    self.outputs = outputs
    pairs = try outcome.results.map(Pair.init)
    warnings = outcome.warnings
  }
}

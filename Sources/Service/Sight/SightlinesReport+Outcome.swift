package import BergfriedAnswers
import BergfriedScene

extension SightlinesReport {
  package init(
    _ outcome: SightlineRun.Outcome, inputs: [InputFile], outputs: [String], version: String
  ) throws {
    self.init(
      version: version, inputs: inputs, outputs: outputs,
      pairs: try outcome.results.map(Pair.init), warnings: outcome.warnings)
  }
}

package import BergfriedAnswers

extension SightlinesReport.Pair {
  package init(_ result: SightlineResult) throws {
    var problem: String?
    if case .failure(_, _, let text) = result { problem = text }
    self.init(
      id: result.id, name: result.name,
      line: try result.answer.map {
        try SightlineReport.Line($0, crossings: nil, tellsRaster: false)
      }, problem: problem)
  }
}

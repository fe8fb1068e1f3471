import Testing

@testable import Benchmark

@Suite("One build tells the other its figures")
struct BuildReportTests {
  @Test func writtenAndReadAgain() throws {
    let runs = [
      Elapsed(cpuSeconds: 0.25, wallSeconds: 0.5), Elapsed(cpuSeconds: 1e-9, wallSeconds: 2),
    ]
    let report = BuildReport(
      instructions: "SSE2", series: [.viewshed: Series(runs: runs), .floor: Series(runs: runs)])
    #expect(try BuildReport(text: report.text) == report)
  }

  @Test func nonsenseIsRefused() {
    #expect(throws: BuildReport.Unreadable.self) { try BuildReport(text: "SSE2\nviewshed\t1\n") }
    #expect(throws: BuildReport.Unreadable.self) { try BuildReport(text: "") }
  }
}

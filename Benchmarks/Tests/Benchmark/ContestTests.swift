import Testing

@testable import Benchmark

@Suite("Works take turns")
struct ContestTests {
  @Test func thereAndBackWithoutTheWarmUp() async throws {
    var order: [Work] = []
    var contest = Contest()
    for (index, work) in [Work.floor, .viewshed, .gdal].enumerated() {
      contest.add(work) {
        order.append(work)
        return Elapsed(cpuSeconds: Double(index), wallSeconds: 1)
      }
    }
    let results = try await contest.results(rounds: 2)
    #expect(
      order == [
        .floor, .viewshed, .gdal, .gdal, .viewshed, .floor, .floor, .viewshed, .gdal,
      ])
    #expect(results[.gdal]?.runs.map(\.cpuSeconds) == [2, 2])
  }
}

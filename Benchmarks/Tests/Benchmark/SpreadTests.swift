import Testing

@testable import Benchmark

@Suite("The middle and the least of some figures")
struct SpreadTests {
  @Test func oddAndEvenCounts() {
    #expect(Spread([3, 1, 2]).median == 2)
    #expect(Spread([4, 1, 2, 3]).median == 2.5)
    #expect(Spread([4, 1, 2, 3]).least == 1)
    #expect(Spread([7]) == Spread([7, 7]))
  }

  @Test func scaling() {
    let nanoseconds = Spread([2, 4, 3]) * 10
    #expect(nanoseconds.median == 30 && nanoseconds.least == 20)
  }
}

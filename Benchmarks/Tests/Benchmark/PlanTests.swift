import BergfriedWorlds
import Testing

@testable import Benchmark

@Suite("What is measured on which ground")
struct PlanTests {
  @Test func townHasFourMillionCellsToo() {
    #expect(Plan(worlds: [.town]).grounds.contains(MadeGround(world: .town, side: 2000)))
    #expect(!Plan(worlds: [.alpine]).grounds.contains(MadeGround(world: .alpine, side: 2000)))
  }

  @Test func contrivedWorldsStaySmallerUnlessAskedFor() {
    #expect(!Plan(worlds: [.cones]).grounds.contains(MadeGround(world: .cones, side: 10_000)))
    #expect(
      Plan(worlds: [.cones], sides: [10_000]).grounds == [MadeGround(world: .cones, side: 10_000)])
  }

  @Test func listsOfWordsAndNumbers() throws {
    #expect(try CommaList.numbers("1000, 20") == [1000, 20])
    #expect(try CommaList.values("town,bowl") == [World.town, .bowl])
    #expect(throws: (any Error).self) { try CommaList.numbers("10x") }
    #expect(throws: (any Error).self) { let _: [World] = try CommaList.values("moon") }
  }
}

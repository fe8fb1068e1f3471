import BergfriedCoverage
import BergfriedWatchFile
import Testing

/// The numbers of the standards, and ladders of one's own.
@Suite struct LaddersTests {
  @Test func `DORI is as published`() {
    let ladder = StandardLadder.dori2015.ladder
    #expect(ladder.measure == .perMetre)
    #expect(ladder.levels.map(\.name) == ["detect", "observe", "recognise", "identify"])
    #expect(ladder.levels.map(\.least) == [25, 62.5, 125, 250])
  }

  @Test func `OODPCVS is as published`() {
    let ladder = StandardLadder.oodpcvs2025.ladder
    #expect(ladder.measure == .perMetre)
    #expect(ladder.levels.map(\.name.first) == ["o", "o", "d", "p", "c", "v", "s"])
    #expect(ladder.levels.map(\.least) == [20, 40, 80, 125, 250, 500, 1500])
  }

  @Test(arguments: [
    (StandardLadder.johnsonPerson, 0.75), (.johnsonVehicle, 2.3), (.johnsonSmoke, 6),
  ])
  func `Johnson's cycles go over the critical dimension`(ladder: StandardLadder, metres: Double) {
    #expect(ladder.ladder.measure == .cyclesOver(metres: metres))
    #expect(ladder.ladder.levels.map(\.least) == [1, 4, 6.4])
  }

  @Test func `every name has its ladder`() {
    for ladder in StandardLadder.allCases { #expect(ladder.ladder.name == ladder.rawValue) }
  }

  @Test func `ladders are chosen, or one's own`() throws {
    let one = try Sample.watch(Sample.least + "\nladders: johnson-person")
    #expect(one.ladders.map(\.name) == ["johnson-person"])
    let two = try Sample.watch(
      Sample.least + "\nladders:\n"
        + "  - oodpcvs-2025\n  - { name: deer, over: 1.2, cycles: { see: 1, count: 5 } }")
    #expect(two.ladders[1].measure == .cyclesOver(metres: 1.2))
    #expect(two.ladders[1].levels.map(\.name) == ["see", "count"])
  }
}

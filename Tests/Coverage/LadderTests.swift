import BergfriedCoverage
import Testing

@Suite struct LadderTests {
  @Test func `a cycle takes two that are told apart`() {
    let level = Ladder.Level(name: "detect", least: 1)
    let ladder = Ladder(name: "", measure: .cyclesOver(metres: 2), levels: [level])
    #expect(ladder.leastPerMetre(level) == 1)
    #expect(ladder.recognition(perMetre: 1) == .level(0))
    #expect(ladder.recognition(perMetre: 0.99) == .none)
  }

  #if compiler(>=6.2)
    @Test func `a ladder has a level`() async {
      await #expect(processExitsWith: .failure) {
        _ = Ladder(name: "any", measure: .perMetre, levels: [])
      }
    }
  #endif

  @Test func `recognitions are ordered`() {
    #expect(Recognition.none < .level(0))
    #expect(Recognition.level(0) < .level(3))
  }
}

import BergfriedCore
import Testing

@Suite struct TicksDurationTests {
  @Test(arguments: [("90s", 90), ("10m", 600), ("1h30m", 5_400), ("2h1s", 7_201), ("0s", 0)])
  func `lengths of time are read`(text: String, seconds: Int64) {
    #expect(Ticks(duration: text) == .seconds(seconds))
  }

  @Test(arguments: ["", "15", "m", "1.5h", "-3m", "3m2h", " 3m", "3 m"])
  func `other texts are none`(text: String) {
    #expect(Ticks(duration: text) == nil)
  }

  @Test func `what is written is read again`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<300 {
      let ticks = Ticks.seconds(Int64.random(in: 0...200_000, using: &random))
      #expect(Ticks(duration: ticks.duration) == ticks)
    }
    #expect(Ticks(count: 1).duration == "1s" && Ticks.seconds(3_600).duration == "1h")
  }
}

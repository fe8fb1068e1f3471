import BergfriedCore
import Testing

@testable import BergfriedCLI
@testable import BergfriedService

/// Which questions a file must answer, and which it need not.
@Suite struct AskedCrossingsTests {
  private static let night = Ticks.seconds(0)..<Ticks.seconds(100)

  private func question(_ from: String, until end: Int64 = 100) -> AskedCrossings.Question {
    AskedCrossings.Question(from: [from], to: ["x"], times: Ticks.seconds(0)..<Ticks.seconds(end))
  }

  private func asked(
    _ told: [AskedCrossings.Question], of own: [AskedCrossings.Question]
  ) -> AskedCrossings { AskedCrossings(told, of: own, night: AskedCrossingsTests.night) }

  @Test func `all of the watch's are answered once`() {
    let own = [question("a"), question("b", until: 50)]
    #expect(asked(own, of: own).problems.isEmpty && asked(own, of: own).note == nil)
    #expect(asked(own.reversed(), of: own).problems.isEmpty)
    for told in [[own[0]], [own[1]], [own[0], own[0]], own + [own[1]], own + [question("c")]] {
      #expect(!asked(told, of: own).problems.isEmpty, "\(told)")
    }
    // A watch may ask one thing twice.
    #expect(asked([own[0], own[0]], of: [own[0], own[0]]).problems.isEmpty)
  }

  @Test func `another question stands alone and is about the night`() {
    let own = [question("a"), question("b")]
    #expect(asked([question("c")], of: own).problems.isEmpty)
    #expect(asked([question("c")], of: own).note?.hasPrefix("2 of") == true)
    #expect(asked([question("c")], of: []).note == nil)
    #expect(!asked([question("c", until: 50)], of: own).problems.isEmpty)
    #expect(!asked([question("c"), question("d")], of: own).problems.isEmpty)
    // The watch's own at another time is not the watch's own.
    #expect(!asked([question("a", until: 50)], of: own).problems.isEmpty)
  }
}

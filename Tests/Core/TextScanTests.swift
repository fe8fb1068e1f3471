import BergfriedCore
import Testing

/// A text is read from its front, and what does not stand there stays.
@Suite struct TextScanTests {
  @Test func `what stands there is taken and nothing else`() {
    var scan = TextScan("ab <x>12345y")
    #expect(!scan.take("b") && scan.take("a") && scan.next == "b")
    #expect(!scan.take(word: "b<") && scan.take(word: "b "))
    #expect(scan.skip(through: "x>"))
    #expect(scan.digits(6...8) == nil && scan.rest == "12345y")
    #expect(scan.digits(1...2) == "12" && scan.number(digits: 2) == 34)
    #expect(scan.number(digits: 2) == nil && scan.digits(1...9) == "5")
    #expect(scan.take { $0.isLetter } == "y" && scan.isAtEnd && scan.next == nil)
    #expect(!scan.take("y") && !scan.skip(through: "x") && scan.digits(1...2) == nil)
  }

  @Test func `only the digits 0 to 9 are digits`() {
    for text in ["٣٤", "１２", "3\u{301}"] {
      var scan = TextScan(text)
      #expect(scan.digits(1...2) == nil, "\(text)")
    }
  }

  @Test func `a mark is found where it first stands whole`() {
    var scan = TextScan("--->-->é")
    #expect(scan.skip(through: "-->") && scan.rest == "-->é")
    #expect(!scan.skip(through: "é>") && scan.skip(through: "é") && scan.isAtEnd)
  }
}

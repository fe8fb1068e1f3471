import BergfriedCore
import Testing

/// A text is read from its front, and what does not stand there stays.
@Suite struct TextScanTests {
  /// What is left of a text after something was done, and what that answered.
  private func after<Answer>(_ text: String, _ work: (inout TextScan) -> Answer) -> (Answer, String)
  {
    var scan = TextScan(text)
    let answer = work(&scan)
    return (answer, String(scan.rest))
  }

  @Test func `what stands there is taken and nothing else`() {
    #expect(after("ab") { $0.take("a") } == (true, "b"))
    #expect(after("ab") { $0.take("b") } == (false, "ab"))
    #expect(after("") { $0.take("a") } == (false, ""))
    #expect(after("abc") { $0.take(word: "ab") } == (true, "c"))
    #expect(after("abc") { $0.take(word: "ac") } == (false, "abc"))
    #expect(after("ab1") { $0.take { $0.isLetter } } == ("ab", "1"))
    #expect(after("1") { $0.take { $0.isLetter } } == ("", "1"))
  }

  @Test func `digits are counted`() {
    #expect(after("12345y") { $0.digits(6...8) } == (nil, "12345y"))
    #expect(after("12345y") { $0.digits(1...2) } == ("12", "345y"))
    #expect(after("12345y") { $0.digits(1...9) } == ("12345", "y"))
    #expect(after("007") { $0.number(digits: 3) } == (7, ""))
    #expect(after("07") { $0.number(digits: 3) } == (nil, "07"))
  }

  @Test(arguments: ["٣٤", "１２", "3\u{301}", "-1", ""])
  func `only the digits 0 to 9 are digits`(text: String) {
    #expect(after(text) { $0.digits(1...2) } == (nil, text))
  }

  @Test func `a mark is found where it first stands whole`() {
    #expect(after("--->-->é") { $0.skip(through: "-->") } == (true, "-->é"))
    #expect(after("é-") { $0.skip(through: "é>") } == (false, "é-"))
    #expect(after("xé") { $0.skip(through: "é") } == (true, ""))
  }
}

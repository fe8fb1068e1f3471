import BergfriedFiles
import Testing

@Suite struct PlainTextTests {
  /// Names as maps and watch files have brought them along.
  static let names =
    [
      0, 7, 9, 0xA, 0xB, 0xD, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x2028, 0x2029, 0x202E, 0x2066,
      0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ].compactMap { Unicode.Scalar($0 as UInt32) }.map { "a\($0)[31mb\($0)" } + ["a\r\nb"]

  @Test(arguments: names)
  func `nothing in a name acts on its reader`(name: String) {
    for text in [PlainText.oneLine(name), PlainText.lines(name), XMLText.escaped(name)] {
      #expect(!text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && PlainText.isHarm($0) })
    }
    #expect(!PlainText.oneLine(name).unicodeScalars.contains { $0 == "\n" || $0 == "\t" })
  }

  @Test func `what is only read stays`() {
    let names = ["", "Am Schrägen Weg", "東京\u{3000}", "a–b \u{A0}c", "😀 \u{200D}", "e\u{301}"]
    for name in names {
      #expect(PlainText.oneLine(name) == name && PlainText.lines(name) == name)
    }
    #expect(PlainText.lines("a\nb\tc\n") == "a\nb\tc\n")
    #expect(PlainText.oneLine("a\r\nb") == "a b")
    #expect(PlainText.lines("a\r\nb") == "a\nb")
    #expect(PlainText.oneLine(String(repeating: "ä", count: 250)).count == 250)
  }

  @Test func `markup is told from text`() {
    #expect(XMLText.escaped("<a b=\"c\">&'") == "&lt;a b=&quot;c&quot;&gt;&amp;&#39;")
  }
}

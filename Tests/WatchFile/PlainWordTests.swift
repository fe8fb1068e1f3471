import Testing

@testable import BergfriedWatchFile

/// Which texts are put in quotes.
@Suite struct PlainWordTests {
  @Test(arguments: [
    "Church tower", "St. Mary", "it's", "zones.geojson#hotel", "a:b", "12 Main Street", "3rd", "5m",
    "1h30m", "21h", "8 x 50", "é", "EPSG:2056", "Café – “old”", "e5", "0x", "_1", "a%", "yes sir",
  ])
  func `texts stand without quotes`(text: String) {
    #expect(PlainWord.isRead(text))
    #expect(ValueText.quoted(text) == text)
  }

  @Test(arguments: [
    "", " ", " a", "a ", "a: b", "a:", "a #b", "#a", "a, b", "[a", "{a", "a]", "*a", "&a", "!a",
    "|",
    ">", "@a", "%a", "`a", "'a", "\"a", "- a", "-", "---", "...", "? a", "a?", "~", "null", "Null",
    "true", "FALSE", "yes", "No", "on", "OFF", "y", "N", "<<", "=", "1", "-3", "+12", "1.5", ".5",
    "1e3", "1E+3", "1_000", "0x1F", "0o17", "017", "0b11", ".inf", "-.INF", ".NaN", "21:00",
    "190:20:30", "2026-12-05", "2026-12-05T21:00:00Z", "2001-12-14 21:59:43.10 -5", "a\tb", "a\nb",
    "a\u{85}b", "a\u{2028}b", "a\u{0}", "a\u{FEFF}b",
  ])
  func `what would be read otherwise is put in quotes`(text: String) throws {
    #expect(!PlainWord.isRead(text))
    let quoted = ValueText.quoted(text)
    #expect(quoted.hasPrefix("\"") && quoted.unicodeScalars.allSatisfy(PlainWord.isPrintable))
    #expect(try NodeReader.node(of: "[ \(quoted) ]")?.items?.first?.text == text)
  }
}

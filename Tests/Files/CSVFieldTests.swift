import BergfriedFiles
import Testing

@Suite struct CSVFieldTests {
  @Test(arguments: [
    ("Main Street", "Main Street"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "a b"),
    ("a\rb", "a b"), ("a\r\nb,", "\"a b,\""), ("=1+1", "'=1+1"), ("+1+1", "'+1+1"),
    ("-1", "'-1"), ("@a", "'@a"), ("\t=1", " '=1"), (" =1", " '=1"), ("a;=1", "\"a;'=1\""),
    ("a-b", "a-b"), ("", ""), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{1B}=1", "\u{FFFD}=1"),
  ])
  func `a field is one field and no formula`(text: String, field: String) {
    #expect(CSVField.quoted(text) == field)
  }
}

import BergfriedCore
import Testing

@Suite struct CountedTests {
  @Test func `one thing is told in the singular`() {
    #expect(Format.counted(1, "bridges without width") == "1 bridge without width")
    #expect(Format.counted(2, "bridges without width") == "2 bridges without width")
    #expect(Format.counted(0, "woods") == "0 woods" && Format.counted(1, "woods") == "1 wood")
    #expect(Format.counted(1234, "streets") == "1,234 streets")
  }

  @Test func `what is no noun stays as it is`() {
    #expect(Format.counted(1, "highway=steps") == "1 highway=steps")
    #expect(Format.counted(1, "outside the area") == "1 outside the area")
    #expect(Format.counted(1, "") == "1 ")
  }
}

import BergfriedTestSupport
import Testing

/// Files, functions and lines stay within the house's limits, without exemptions.
@Suite struct SizeTests {
  static let fileLimit = 400
  static let functionLimit = 70
  static let columnLimit = 100

  @Test func `files are short`() throws {
    for file in try Repository.allSwiftFiles() {
      let count = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        .count
      #expect(count <= SizeTests.fileLimit + 1, "\(file) has \(count) lines: split it")
    }
  }

  @Test func `functions are short`() throws {
    for file in try Repository.allSwiftFiles() {
      for span in FunctionSpan.all(in: SwiftText(try Repository.text(file))) {
        #expect(
          span.lineCount <= SizeTests.functionLimit,
          "\(file):\(span.firstLine) begins a function of \(span.lineCount) lines: split it")
      }
    }
  }

  @Test func `lines are short`() throws {
    for file in try Repository.allSwiftFiles() {
      let lines = try Repository.text(file).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        #expect(
          line.count <= SizeTests.columnLimit, "\(file):\(index + 1) has \(line.count) columns")
      }
    }
  }
}

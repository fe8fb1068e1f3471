import BergfriedTestSupport
import Testing

/// Functions take four parameters at the most: who needs more has a type to make.
@Suite struct ParameterTests {
  private static let limit = 4
  /// Functions that take more. It may only fall: sweeps whose inner loops take their numbers one by
  /// one, and drawing by coordinates.
  private static let mostOver = 34

  @Test func `parameters are counted`() {
    let all = ParameterList.all(
      in: SwiftText(
        """
        func none() {}
        func two<T: Hashable>(_ one: [T: Int], other: (Int, Int) -> Bool) -> Int { 0 }
        // func comment(a: Int, b: Int)
        static func < (one: Self, other: Self) -> Bool { true }
        func given(
          a: Int = 3, isolation: isolated (any Actor)? = #isolation, then: @escaping () -> Void
        ) {}
        """))
    #expect(all.map(\.function) == ["none", "two", "<", "given"])
    #expect(all.map(\.neededCount) == [0, 2, 2, 1] && all.map(\.line) == [1, 2, 4, 5])
  }

  @Test func `few functions take more than four`() throws {
    var over: [String] = []
    for file in Repository.swiftFiles(under: "Sources") {
      for list in ParameterList.all(in: SwiftText(try Repository.text(file)))
      where list.neededCount > ParameterTests.limit {
        over.append("\(file):\(list.line) \(list.function) takes \(list.neededCount)")
      }
    }
    #expect(over.count <= ParameterTests.mostOver, "\(over.joined(separator: "\n"))")
    #expect(
      over.count >= ParameterTests.mostOver, "only \(over.count) are left: lower the bar to it")
  }
}

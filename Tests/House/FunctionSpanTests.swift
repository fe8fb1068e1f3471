import Testing

/// Functions are found and measured, whatever stands in them.
@Suite struct FunctionSpanTests {
  @Test(arguments: [
    ("func a() {}", [1...1]),
    ("func a() {\n}", [1...2]),
    ("func a()\n  -> Int\n{\n  1\n}", [1...5]),
    ("func a<T>(\n  _ b: () -> T = { c }\n) where T: D {\n}", [1...4]),
    ("func a() {\n  func b() {\n  }\n}", [1...4, 2...3]),
    ("protocol P {\n  func a()\n  init()\n  var b: Int { get }\n}", [4...4]),
    ("struct S {\n  init?() {\n    self.init()\n  }\n  deinit {\n  }\n}", [2...4, 5...6]),
    ("subscript(a: Int) -> Int {\n  get { b }\n}", [1...3]),
    ("var a: Int {\n  1\n}", [1...3]),
    ("var a = 1\nif b {\n}", []),
    ("let a = { b in\n  b\n}", []),
    ("func a() {\n  let b = \"}\"\n  // }\n}", [1...4]),
    ("let function = a.init(b)\nfunc c() {\n}", [2...3]),
  ])
  func `functions are measured`(source: String, lines: [ClosedRange<Int>]) {
    let spans = FunctionSpan.all(in: SwiftText(source))
    #expect(spans.map { $0.firstLine...$0.lastLine } == lines)
  }

  @Test func `a function too long is noticed`() {
    let body = String(repeating: "  work()\n", count: 69)
    let spans = FunctionSpan.all(in: SwiftText("func a() {\n\(body)}\n"))
    #expect(spans.map(\.lineCount) == [71])
  }
}

import BergfriedCore
import Testing

/// Codes are names to rely on, and each says what to do.
@Suite struct ErrorCodeTests {
  @Test func `every code has a name of its own in two parts`() {
    let ids = ErrorCode.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: /[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
      #expect(ErrorCode.named(id)?.id == id)
    }
    #expect(ErrorCode.named("terrain.no-such-thing") == nil)
  }

  @Test func `every code says what it means and what to do`() {
    for code in ErrorCode.all {
      let guidance = code.guidance
      #expect(!guidance.title.hasSuffix(".") && guidance.title.count <= 72, "\(code)")
      for text in [guidance.meaning, "\(guidance.cure)"] {
        #expect(text.hasSuffix(".") && text.count > 10 && !text.contains("  "), "\(code): \(text)")
      }
    }
    #expect(Set(ErrorCode.all.map(\.guidance.title)).count == ErrorCode.all.count)
  }
}

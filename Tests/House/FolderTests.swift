import Testing

/// Folders of a target lead one way: what one uses of another does not use it in turn.
@Suite struct FolderTests {
  /// Pairs of folders that use each other. It may only fall.
  private static let mostPairs = 4

  @Test func `few folders of a target use each other`() throws {
    let pairs = try FolderUse.targets().flatMap { try FolderUse(of: $0).mutual }
    #expect(pairs.count <= FolderTests.mostPairs, "\(pairs.joined(separator: "\n"))")
    #expect(pairs.count >= FolderTests.mostPairs, "only \(pairs.count) are left: lower the bar")
  }
}

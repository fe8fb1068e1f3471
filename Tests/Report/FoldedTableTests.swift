import Foundation
import Testing

@testable import BergfriedReport

/// That long tables fold, without losing a row.
@Suite struct FoldedTableTests {
  private func html(_ count: Int) -> String {
    FoldedTable(
      head: "<th>Row</th>", rows: (0..<count).map { "<tr><td>\($0)</td></tr>" }, shown: 3
    ).html(restNamed: "more rows")
  }

  @Test(arguments: [0, 1, 3, 4, 5])
  func `a short table stands in the open`(count: Int) {
    #expect(!html(count).contains("<details>"))
    #expect(html(count).ranges(of: "<td>").count == count)
  }

  @Test func `a long table folds after its first rows`() throws {
    let parts = html(8).components(separatedBy: "<details>")
    try #require(parts.count == 2)
    #expect(parts[0].ranges(of: "<td>").count == 3 && parts[1].ranges(of: "<td>").count == 5)
    #expect(parts[1].hasPrefix("<summary>5 more rows</summary>"))
    #expect(parts.allSatisfy { $0.contains("<th>Row</th>") })
  }
}

/// A table whose first rows stand in the open and whose others unfold.
struct FoldedTable {
  /// The cells of its head.
  let head: String
  let rows: [String]
  /// How many rows stand in the open.
  let shown: Int

  /// - Parameter name: what the folded rows are, after their number.
  func html(restNamed name: String) -> String {
    let rest = rows.dropFirst(shown)
    // One or two rows take no more room than the line that folds them.
    guard rest.count > 2 else { return table(rows[...]) }
    return """
      \(table(rows.prefix(shown)))
      <details><summary>\(rest.count) \(name)</summary>
      \(table(rest))</details>
      """
  }

  private func table(_ rows: ArraySlice<String>) -> String {
    """
    <div class="wide"><table><thead><tr>\(head)</tr></thead>
    <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
    """
  }
}

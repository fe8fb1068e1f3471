import BergfriedCore

/// What is wrong with the rows of a table, gathered so that all is told at once.
struct RowProblems {
  private var lines: [Wording] = []
  private var count = 0

  private static let shown = 10

  mutating func add(feature: Int64, _ error: any Error) {
    add(feature: feature, Failure(error)?.wording ?? "\(error)")
  }

  mutating func add(feature: Int64, _ text: Wording) {
    count += 1
    if count <= Self.shown { lines.append("feature \(feature): \(text)") }
  }

  /// - Parameter kind: what the table is, for the message.
  /// - Throws: `badData` with the first problems and the number of all, if there are any.
  func check(_ kind: String, in table: String) throws {
    guard count > 0 else { return }
    let rest = count > Self.shown ? ["and \(count - Self.shown) more" as Wording] : []
    let title = count == 1 ? "a problem" : "\(count) problems"
    throw Failure(
      .tableRows,
      saying:
        "\(table): \(title) in \(kind):\n  \(Wording(lines + rest, joinedBy: "\n  "))")
  }
}

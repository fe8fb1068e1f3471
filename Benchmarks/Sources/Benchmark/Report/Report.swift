/// What a campaign found out, table by table.
struct Report {
  private let machine = Machine()
  private var tables: [Table] = []
  /// What was left out, and why.
  private(set) var omissions: [String] = []

  /// Adds a table unless it is empty.
  mutating func add(_ table: Table) {
    if !table.rows.isEmpty { tables.append(table) }
  }

  mutating func omit(_ what: String) {
    omissions.append(what)
    Progress.say("left out: \(what)")
  }

  var markdown: String {
    let items = omissions.map { "- \($0)\n" }.joined()
    let leftOut = items.isEmpty ? "" : "\nLeft out:\n\n" + items
    return "# Benchmarks\n\n\(machine.line).\n\(leftOut)\n"
      + tables.map(\.markdown).joined(separator: "\n")
  }
}

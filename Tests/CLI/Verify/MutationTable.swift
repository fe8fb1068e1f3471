import BergfriedTestSupport
import Foundation
import Testing

/// What became of changed answers, field by field, as a guide tells it.
struct MutationTable {
  private struct Row {
    var changes: Set<String> = []
    var count = 0
    var refused = 0
    var reasons: Set<String> = []
  }

  private var rows: [String: Row] = [:]

  var count: Int { rows.values.reduce(0) { $0 + $1.count } }

  mutating func add(_ mutant: Mutant, isRefused: Bool, _ harmless: String?) {
    let field = mutant.field.isEmpty ? "the file" : mutant.field
    rows[field, default: Row()].count += 1
    rows[field]!.changes.insert(mutant.change)
    if isRefused { rows[field]!.refused += 1 }
    if let harmless { rows[field]!.reasons.insert(harmless) }
  }

  private var lines: [String] {
    rows.sorted { $0.key < $1.key }.map { field, row in
      let fate = row.reasons.isEmpty ? "all refused" : row.reasons.sorted().joined(separator: "; ")
      return "| `\(field)` | \(row.changes.count) | \(row.count) | \(row.refused) | \(fate) |"
    }
  }

  /// Whether the guide's table is made anew, of all mutants; else some of them are held to it.
  static let isRecorded = ProcessInfo.processInfo.environment["RECORD"] == "1"

  private static let marks = ("<!-- mutants -->\n", "<!-- end of mutants -->")

  /// Holds a guide to what was found; with `RECORD=1` writes it there.
  func compare(with guide: String) throws {
    let url = Repository.url(guide)
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: MutationTable.marks.0)).upperBound
    let end = try #require(text.range(of: MutationTable.marks.1)).lowerBound
    if MutationTable.isRecorded {
      let head =
        "| field | kinds of change | mutants | refused | the others |\n|---|--:|--:|--:|---|\n"
      let total =
        "\n\(count) mutants in all, \(rows.values.reduce(0) { $0 + $1.refused }) refused.\n"
      let made = head + lines.joined(separator: "\n") + "\n" + total
      try (text[..<start] + made + text[end...]).write(to: url, atomically: true, encoding: .utf8)
      return
    }
    var told: [String: String] = [:]
    for line in text[start..<end].split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      told[String(cells[0].dropFirst().dropLast())] = cells[4]
    }
    let note: Comment = "record the guide's table anew with RECORD=1"
    #expect(Set(told.keys) == Set(rows.keys), note)
    for (field, row) in rows {
      for reason in row.reasons { #expect(told[field]?.contains(reason) == true, note) }
    }
  }
}

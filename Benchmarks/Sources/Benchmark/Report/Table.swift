/// A table of the report, as Markdown.
struct Table {
  let title: String
  let columns: [String]
  var rows: [[String]] = []
  /// What the reader must know to read the figures.
  var notes: [String] = []

  init(title: String, columns: [String], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.notes = notes
  }

  /// - Precondition: the row has a cell per column.
  mutating func add(_ row: [String]) {
    precondition(row.count == columns.count, "\(row) does not fill \(columns)")
    rows.append(row)
  }

  /// The first column is words, the others are figures and stand to the right.
  var markdown: String {
    let widths = columns.indices.map { column in
      max(3, ([columns] + rows).map { $0[column].count }.max()!)
    }
    let line = { (cells: [String]) in
      let padded = cells.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - cells[column].count)
        return column == 0 ? cells[column] + space : space + cells[column]
      }
      return "| " + padded.joined(separator: " | ") + " |\n"
    }
    let rule = widths.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] - (column == 0 ? 0 : 1))
      return column == 0 ? dashes : dashes + ":"
    }
    let notes = notes.map { "- \($0)\n" }.joined()
    return "## \(title)\n\n" + line(columns) + line(rule) + rows.map(line).joined()
      + (notes.isEmpty ? "" : "\n" + notes)
  }
}

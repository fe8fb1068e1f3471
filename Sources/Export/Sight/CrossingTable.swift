import BergfriedAnswers
import BergfriedCore
package import BergfriedScene
package import BergfriedSight

/// Every crossing of a line of sight, one a line.
package struct CrossingTable {
  private let answer: SightlineAnswer
  private let crossings: [Crossing]

  package init(_ answer: SightlineAnswer, _ crossings: [Crossing]) {
    self.answer = answer
    self.crossings = crossings
  }

  package var text: String {
    let heads = ["distance m", "x", "y", "ground m", "line m", "clearance m"]
    let rows = [heads] + crossings.map(cells)
    let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = zip(rows, [""] + crossings.map(mark)).map { row, mark in
      zip(row, widths).map { cell, width in
        String(repeating: " ", count: width - cell.count) + cell
      }.joined(separator: "  ") + mark
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cells(_ crossing: Crossing) -> [String] {
    let place = answer.place(of: crossing)
    return [
      Format.fixed(crossing.distanceMetres, 2), Format.fixed(place.x, 2), Format.fixed(place.y, 2),
      Format.fixed(crossing.groundMetres, 2), Format.fixed(crossing.sightMetres, 2),
      Format.fixed(crossing.clearanceMetres, 2),
    ]
  }

  private func mark(_ crossing: Crossing) -> String {
    let kind = crossing.edge == .inside ? "  between edges" : ""
    if case .blocked(crossing) = answer.line.verdict { return "  blocks" + kind }
    return (crossing.clearanceMetres < 0 ? "  above the line" : "") + kind
  }
}

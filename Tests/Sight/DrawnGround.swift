import BergfriedCore
import BergfriedSurface

extension Surface {
  /// Ground drawn row by row: digits for tens of metres, `?` for unknown.
  static func drawn(_ picture: String, cellSize: CellSize = CellSize(metres: 10)) throws -> Surface
  {
    let rows = picture.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "rows of several lengths")
    let heights = rows.joined().map { character in
      character.wholeNumberValue.map { Float($0) * 10 } ?? Surface.unknown
    }
    return try Surface(
      heights: heights, shape: GridShape(columns: rows[0].count, rows: rows.count),
      cellSize: cellSize)
  }
}

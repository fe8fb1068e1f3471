import BergfriedCore

/// The eight octants around an observer.
package struct Octant: Hashable, Sendable {
  /// Whether rings run along columns (east and west) rather than rows.
  package let isColumnMajor: Bool
  /// +1 eastward, -1 westward.
  package let columnStep: Int
  /// +1 southward (towards larger rows), -1 northward.
  package let rowStep: Int

  package static let all: [Octant] = [false, true].flatMap { isColumnMajor in
    [1, -1].flatMap { rowStep in
      [1, -1].map { Octant(isColumnMajor: isColumnMajor, columnStep: $0, rowStep: rowStep) }
    }
  }

  package init(isColumnMajor: Bool, columnStep: Int, rowStep: Int) {
    self.isColumnMajor = isColumnMajor
    self.columnStep = columnStep
    self.rowStep = rowStep
  }

  /// The octant that holds a step from the observer, and the step in its terms. On axes and
  /// diagonals, which two octants share, either gives the same line.
  package static func folding(columns: Int, rows: Int) -> (octant: Octant, a: Int, b: Int) {
    let isColumnMajor = abs(columns) >= abs(rows)
    let octant = Octant(
      isColumnMajor: isColumnMajor, columnStep: columns < 0 ? -1 : 1, rowStep: rows < 0 ? -1 : 1)
    let (a, b) = isColumnMajor ? (abs(columns), abs(rows)) : (abs(rows), abs(columns))
    return (octant, a, b)
  }

  /// The steps, 0 or more, that lead from a column or row into `0..<count` in one direction.
  static func reach(_ step: Int, from start: Int, count: Int) -> Range<Int> {
    let first = step > 0 ? -start : start - (count - 1)
    let end = step > 0 ? count - start : start + 1
    return max(0, first)..<max(0, first, end)
  }
}

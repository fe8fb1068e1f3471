import BergfriedCore
import Testing

@Suite struct GridWindowTests {
  private func window(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) -> GridWindow {
    GridWindow(column: column, row: row, shape: GridShape(columns: columns, rows: rows))
  }

  @Test func commonParts() {
    let window = window(2, 3, 4, 5)
    #expect(window.columns == 2..<6 && window.rows == 3..<8)
    #expect(window.intersection(window) == window)
    #expect(window.intersection(self.window(0, 0, 3, 4)) == self.window(2, 3, 1, 1))
    #expect(window.intersection(self.window(5, 7, 9, 9)) == self.window(5, 7, 1, 1))
    #expect(window.intersection(self.window(3, 4, 1, 1)) == self.window(3, 4, 1, 1))
    #expect(window.intersection(self.window(6, 3, 4, 5)) == nil)
    #expect(window.intersection(self.window(2, 0, 4, 3)) == nil)
  }

  @Test func theCommonPartHoldsTheCellsOfBoth() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<500 {
      let next = { (range: ClosedRange<Int>) in Int.random(in: range, using: &random) }
      let a = window(next(-4...4), next(-4...4), next(1...6), next(1...6))
      let b = window(next(-4...4), next(-4...4), next(1...6), next(1...6))
      let both = a.intersection(b)
      for row in -5...11 {
        for column in -5...11 {
          let cell = Cell(column: column, row: row)
          #expect((both?.contains(cell) ?? false) == (a.contains(cell) && b.contains(cell)))
        }
      }
    }
  }
}

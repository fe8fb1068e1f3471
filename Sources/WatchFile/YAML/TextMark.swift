/// A place in the file; lines and columns are counted from 1.
struct TextMark {
  let line: Int
  let column: Int

  init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }
}

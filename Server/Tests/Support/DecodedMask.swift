/// A mask as a client reads it, one bit after the other.
package struct DecodedMask {
  struct Fault: Error {}

  package let columns: Int
  package let rows: Int
  package let left: Int
  package let top: Int
  package let eye: ClosedRange<Double>
  package let planes: [[Bool]]

  package init(_ bytes: [UInt8]) throws {
    guard bytes.count >= 40, Array(bytes[..<4]) == Array("BFM1".utf8) else { throw Fault() }
    func word(_ place: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[4 * place + $1]) << (8 * $1) }
    }
    func double(_ place: Int) -> Double {
      Double(bitPattern: (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << (8 * $1) })
    }
    let (columns, rows) = (word(1), word(2))
    left = Int(Int32(truncatingIfNeeded: word(3)))
    top = Int(Int32(truncatingIfNeeded: word(4)))
    eye = double(24)...double(32)
    let rowBytes = (columns + 7) / 8
    guard bytes.count == 40 + word(5) * rows * rowBytes else { throw Fault() }
    planes = (0..<word(5)).map { plane in
      (0..<rows * columns).map { cell in
        let (row, column) = (cell / columns, cell % columns)
        let byte = bytes[40 + (plane * rows + row) * rowBytes + column / 8]
        return byte >> (column % 8) & 1 == 1
      }
    }
    (self.columns, self.rows) = (columns, rows)
  }
}

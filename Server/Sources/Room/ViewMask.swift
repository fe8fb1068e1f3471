import BergfriedCore
public import BergfriedService
import BergfriedSight

/// What an eye sees as bits, a bit a cell: what travels to a page while a tower is moved.
///
/// Little-endian: `BFM1`, columns, rows, how far the cells lie right of and below those of the
/// ground (all 32 bits), the number of planes (32 bits), the eye's lowest and highest elevation (64
/// bits each). Then a plane of what is surely seen, or seen as mapped, and with bounds one of what
/// is possibly: rows from the north, each from the west in whole bytes, the lowest bit first.
public struct ViewMask: Sendable {
  /// All of it.
  public let bytes: [UInt8]

  static let headBytes = 40

  /// - Parameters:
  ///   - viewer: whose ground it is.
  ///   - hasBounds: whether it tells what is possibly seen besides.
  /// - Complexity: O(cells).
  public init(_ view: GroundView, over viewer: GroundViewer, hasBounds: Bool) {
    let (columns, rows) = (view.shape.columns, view.shape.rows)
    let (own, all) = (view.transform, viewer.transform)
    let left = ((own.originX - all.originX) / all.columnStep).rounded()
    let top = ((own.originY - all.originY) / all.rowStep).rounded()
    let planes = hasBounds ? [Visibility.seen, .possiblySeen] : [Visibility.seen]
    let rowBytes = (columns + 7) / 8
    let count = ViewMask.headBytes + planes.count * rowBytes * rows
    bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let head: [UInt32] = [
        0x314D_4642, UInt32(columns), UInt32(rows), UInt32(bitPattern: Int32(left)),
        UInt32(bitPattern: Int32(top)), UInt32(planes.count),
      ]
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for (place, word) in head.enumerated() {
        raw.storeBytes(of: word.littleEndian, toByteOffset: 4 * place, as: UInt32.self)
      }
      for (place, metres) in [view.eyeMetres.lowerBound, view.eyeMetres.upperBound].enumerated() {
        raw.storeBytes(
          of: metres.bitPattern.littleEndian, toByteOffset: 24 + 8 * place, as: UInt64.self)
      }
      view.cells.withUnsafeBytes { cells in
        for (plane, state) in planes.enumerated() {
          for row in 0..<rows {
            ViewMask.pack(
              UnsafeRawBufferPointer(rebasing: cells[row * columns..<(row + 1) * columns]),
              equalTo: state.rawValue,
              into: buffer.baseAddress! + ViewMask.headBytes + (plane * rows + row) * rowBytes)
          }
        }
      }
      filled = count
    }
  }

  /// A bit for each byte that equals a value, 0 to 127.
  private static func pack(
    _ cells: UnsafeRawBufferPointer, equalTo value: UInt8, into bits: UnsafeMutablePointer<UInt8>
  ) {
    let pattern = UInt64(value) &* 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let whole = cells.count / 8
    for place in 0..<whole {
      let word = UInt64(
        littleEndian: cells.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
      let rest = word ^ pattern
      // The highest bit of each byte that is 0.
      let equal = ~(((rest & low) &+ low) | rest | low)
      // Byte k's bit comes to bit k of the highest byte.
      bits[place] = UInt8(truncatingIfNeeded: ((equal >> 7) &* 0x0102_0408_1020_4080) >> 56)
    }
    guard whole * 8 < cells.count else { return }
    var last: UInt8 = 0
    for place in whole * 8..<cells.count where cells[place] == value {
      last |= 1 << (place - whole * 8)
    }
    bits[whole] = last
  }
}

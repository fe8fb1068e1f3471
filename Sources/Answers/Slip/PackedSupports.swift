import BergfriedEssentials
import BergfriedStreets

/// Supports as few bytes: in turns how many places nobody comes to and how many follow that someone
/// does, and for each of these what its eight numbers differ from those of the last one by. Whole
/// numbers have seven bits a byte, the lowest first and the eighth set where more follow;
/// differences are doubled, and negative ones turned into odd numbers.
package enum PackedSupports {
  package static func text(of supports: [SIMD8<Int32>]) -> String {
    var bytes: [UInt8] = []
    func add(_ number: UInt64) {
      var rest = number
      while rest > 127 {
        bytes.append(UInt8(rest & 127) | 128)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    var (place, last) = (0, SIMD8<Int32>())
    while place < supports.count {
      let first = supports[place...].firstIndex { $0 != WalkProof.unreached } ?? supports.count
      let end = supports[first...].firstIndex { $0 == WalkProof.unreached } ?? supports.count
      add(UInt64(first - place))
      add(UInt64(end - first))
      for support in supports[first..<end] {
        for lane in 0..<8 {
          let step = Int64(support[lane]) - Int64(last[lane])
          add(UInt64(bitPattern: step << 1 ^ step >> 63))
        }
        last = support
      }
      place = end
    }
    return Data(bytes).base64EncodedString()
  }

  /// - Parameter count: how many there must be, which says how much memory they take, whatever the
  ///   text claims.
  /// - Returns: `nil` where the text does not hold so many, or not as ``text(of:)`` writes them.
  package static func supports(in text: String, count: Int) -> [SIMD8<Int32>]? {
    guard count >= 0, let data = Data(base64Encoded: text) else { return nil }
    var bytes = data.makeIterator()
    func next() -> UInt64? {
      var (number, shift): (UInt64, UInt64) = (0, 0)
      while shift < 63, let byte = bytes.next() {
        number |= UInt64(byte & 127) << shift
        if byte < 128 { return number }
        shift += 7
      }
      return nil
    }
    var (supports, last): ([SIMD8<Int32>], SIMD8<Int32>) = ([], SIMD8())
    supports.reserveCapacity(count)
    while supports.count < count {
      guard let empty = next(), let full = next(),
        empty <= UInt64(count - supports.count),
        full <= UInt64(count - supports.count) - empty, empty + full > 0
      else { return nil }
      supports += repeatElement(WalkProof.unreached, count: Int(empty))
      for _ in 0..<full {
        for lane in 0..<8 {
          guard let coded = next() else { return nil }
          let step = Int64(bitPattern: coded >> 1) ^ -Int64(bitPattern: coded & 1)
          guard let number = Int32(exactly: Int64(last[lane]) &+ step) else { return nil }
          last[lane] = number
        }
        supports.append(last)
      }
    }
    // One proof is written in one way only.
    return bytes.next() == nil && self.text(of: supports) == text ? supports : nil
  }
}

/// A message of Protocol Buffers as it is written.
struct ProtobufMessage {
  private(set) var bytes: [UInt8] = []

  /// A number with 7 bits a byte, the lowest first.
  mutating func append(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A field that is a number.
  mutating func add(_ field: UInt64, _ number: UInt64) {
    append(field << 3)
    append(number)
  }

  /// A field that is a 64-bit floating-point number.
  mutating func add(_ field: UInt64, _ number: Double) {
    append(field << 3 | 1)
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> (8 * place))) }
  }

  /// A field that is a text.
  mutating func add(_ field: UInt64, _ text: String) { add(field, Array(text.utf8)) }

  /// A field that is another message, or bytes.
  mutating func add(_ field: UInt64, _ other: [UInt8]) {
    append(field << 3 | 2)
    append(UInt64(other.count))
    bytes += other
  }

  /// A field of numbers that stand one after the other.
  mutating func add(_ field: UInt64, all numbers: [UInt32]) {
    var list = ProtobufMessage()
    for number in numbers { list.append(UInt64(number)) }
    add(field, list.bytes)
  }
}

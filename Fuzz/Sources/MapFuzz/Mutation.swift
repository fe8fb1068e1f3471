import BergfriedCore

/// What goes wrong with files: bytes change, get lost, come twice, or are numbers on the brink.
enum Mutation {
  static func spoil(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let times = 1 + Int(random.next() % 4)
    for _ in 0..<times where !bytes.isEmpty { spoilOnce(&bytes, &random) }
  }

  private static let brinks: [UInt8] = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x08, 0x0a, 0x12, 0x3c]

  private static func spoilOnce(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    func place(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let start = place(bytes.count)
    let end = min(start + 1 + place(24), bytes.count)
    switch random.next() % 8 {
    case 0: bytes[start] ^= UInt8(1 << (random.next() % 8))
    case 1: bytes[start] = UInt8(truncatingIfNeeded: random.next())
    case 2: bytes[start] = brinks[place(brinks.count)]
    case 3: bytes.removeSubrange(start..<end)
    case 4: bytes.insert(contentsOf: bytes[start..<end], at: place(bytes.count))
    case 5: bytes.removeSubrange(start...)
    case 6:
      let other = place(bytes.count)
      for index in start..<end where other + index - start < bytes.count {
        bytes[other + index - start] = bytes[index]
      }
    default:
      bytes.insert(
        contentsOf: (0..<4).map { _ in UInt8(truncatingIfNeeded: random.next()) }, at: start)
    }
  }
}

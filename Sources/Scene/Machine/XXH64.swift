/// The hash XXH64 of a run of bytes (Yann Collet's xxHash, seed 0): fast enough to hash a whole
/// elevation model beside reading it. It tells versions of a file apart; it is no proof against
/// someone who forges one. `xxhsum -H64 FILE` prints the same.
package func xxh64(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var offset = 0
  var hash = Prime.five
  if bytes.count >= 32 {
    var lanes = SIMD4<UInt64>(
      Prime.one &+ Prime.two, Prime.two, 0, 0 &- Prime.one)
    while offset + 32 <= bytes.count {
      for lane in 0..<4 {
        lanes[lane] = round(lanes[lane], word64(bytes, offset + lane * 8))
      }
      offset += 32
    }
    hash = rotated(lanes[0], 1) &+ rotated(lanes[1], 7) &+ rotated(lanes[2], 12)
    hash = hash &+ rotated(lanes[3], 18)
    for lane in 0..<4 {
      hash = (hash ^ round(0, lanes[lane])) &* Prime.one &+ Prime.four
    }
  }
  hash = hash &+ UInt64(bytes.count)
  return avalanche(tail(bytes, from: offset, into: hash))
}

private enum Prime {
  package static let one: UInt64 = 0x9E37_79B1_85EB_CA87
  package static let two: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  package static let three: UInt64 = 0x1656_67B1_9E37_79F9
  package static let four: UInt64 = 0x85EB_CA77_C2B2_AE63
  package static let five: UInt64 = 0x27D4_EB2F_1656_67C5
}

@inline(__always)
private func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
  (word &<< bits) | (word &>> (64 &- bits))
}

@inline(__always)
private func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  rotated(lane &+ word &* Prime.two, 31) &* Prime.one
}

@inline(__always)
private func word64(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}

/// Takes in the last 0 to 31 bytes.
private func tail(_ bytes: UnsafeRawBufferPointer, from start: Int, into start64: UInt64) -> UInt64
{
  var offset = start
  var hash = start64
  while offset + 8 <= bytes.count {
    hash = rotated(hash ^ round(0, word64(bytes, offset)), 27) &* Prime.one &+ Prime.four
    offset += 8
  }
  if offset + 4 <= bytes.count {
    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    let mixed = hash ^ (UInt64(UInt32(littleEndian: word)) &* Prime.one)
    hash = rotated(mixed, 23) &* Prime.two &+ Prime.three
    offset += 4
  }
  for byte in bytes[offset...] {
    hash = rotated(hash ^ (UInt64(byte) &* Prime.five), 11) &* Prime.one
  }
  return hash
}

private func avalanche(_ word: UInt64) -> UInt64 {
  var hash = word
  hash = (hash ^ (hash &>> 33)) &* Prime.two
  hash = (hash ^ (hash &>> 29)) &* Prime.three
  return hash ^ (hash &>> 32)
}

import BergfriedCore
import BergfriedSight
import Testing

/// Every operation in C gives what its twin in Swift gives.
@Suite("The lanes of both languages agree")
struct LanesTests {
  private static let rounds = 2_000

  /// Calls a body with new random lanes again and again.
  private func repeatedly(_ seed: UInt64, _ body: (inout RandomLanes) -> Void) {
    var random = RandomLanes(seed: seed)
    for _ in 0..<LanesTests.rounds { body(&random) }
  }

  @Test func masksBecomeBits() {
    repeatedly(1) { random in
      let mask = random.floats() .< random.floats()
      #expect(CLanes.bits(mask) == SwiftLanes.bits(mask), "\(random)")
      let words = random.words()
      for bit in 0..<32 {
        #expect(
          CLanes.lanesWithBit(bit, in: words) == SwiftLanes.lanesWithBit(bit, in: words),
          "\(random)")
      }
    }
  }

  @Test func tablesAreLookedUp() {
    repeatedly(2) { random in
      let table = (0..<32).map { _ in random.float() }
      let index = random.words() & IntLanes(repeating: 31)
      #expect(CLanes.lookup(table, index) == SwiftLanes.lookup(table, index), "\(random)")
    }
  }

  @Test func extremesAreFound() {
    repeatedly(3) { random in
      let (a, b) = (random.floats(), random.floats())
      #expect(CLanes.max(a, b) == SwiftLanes.max(a, b), "\(random)")
      #expect(CLanes.min(a, b) == SwiftLanes.min(a, b), "\(random)")
      #expect(CLanes.lowestLane(a) == SwiftLanes.lowestLane(a), "\(random)")
      #expect(CLanes.abs(a) == SwiftLanes.abs(a), "\(random)")
    }
  }

  /// One language may round once where the other rounds twice.
  @Test func productsAgreeToRounding() {
    repeatedly(4) { random in
      let (a, b, c) = (random.floats(), random.floats(), random.floats())
      let (x, y) = (CLanes.mulAdd(a, b, c), SwiftLanes.mulAdd(a, b, c))
      for lane in 0..<16 {
        let size = (a[lane] * b[lane]).magnitude + c[lane].magnitude
        #expect((x[lane] - y[lane]).magnitude <= size * 0x1p-23, "\(random)")
      }
    }
  }

  @Test func numbersAreConverted() {
    repeatedly(5) { random in
      let a = random.floats()
      let whole = random.words() / IntLanes(repeating: 128)
      #expect(CLanes.truncated(a) == SwiftLanes.truncated(a), "\(random)")
      #expect(CLanes.floats(whole) == SwiftLanes.floats(whole), "\(random)")
    }
  }

  @Test func lanesAreMoved() {
    repeatedly(6) { random in
      let a = random.floats()
      let words = random.words()
      #expect(CLanes.reversed(a) == SwiftLanes.reversed(a), "\(random)")
      #expect(CLanes.shifted(a[3], a) == SwiftLanes.shifted(a[3], a), "\(random)")
      #expect(
        CLanes.shifted(words[5], words) == SwiftLanes.shifted(words[5], words), "\(random)")
      let bits = random.bits()
      let (x, y) = (CLanes.compressed(a, bits), SwiftLanes.compressed(a, bits))
      for lane in 0..<bits.nonzeroBitCount { #expect(x[lane] == y[lane], "\(random)") }
    }
  }

  @Test func bitsAreMoved() {
    repeatedly(7) { random in
      let (bits, mask) = (random.word(), random.word())
      #expect(CLanes.gatheredBits(bits, mask) == SwiftLanes.gatheredBits(bits, mask), "\(random)")
      let long = UInt64(bits) << 32 | UInt64(mask)
      #expect(CLanes.bitReversed(long) == SwiftLanes.bitReversed(long), "\(random)")
    }
  }

  @Test func onlyChosenPlacesAreWritten() {
    repeatedly(8) { random in
      let bits = random.bits()
      let values = random.floats()
      var places = (0..<18).map { _ in random.float() }
      var twin = places
      places.withUnsafeMutableBufferPointer { CLanes.storeLanes($0.baseAddress! + 1, bits, values) }
      twin.withUnsafeMutableBufferPointer {
        SwiftLanes.storeLanes($0.baseAddress! + 1, bits, values)
      }
      #expect(places == twin, "\(random)")

      var bytes = (0..<18).map { _ in UInt8(truncatingIfNeeded: random.word()) }
      var twinBytes = bytes
      let value = UInt8(truncatingIfNeeded: random.word())
      bytes.withUnsafeMutableBufferPointer { CLanes.markBytes($0.baseAddress! + 1, bits, value) }
      twinBytes.withUnsafeMutableBufferPointer {
        SwiftLanes.markBytes($0.baseAddress! + 1, bits, value)
      }
      #expect(bytes == twinBytes, "\(random)")
    }
  }

  @Test func planesAreRead() {
    repeatedly(9) { random in
      let p = (0..<16).map { _ in Double(random.float()) }
      let q = (0..<16).map { _ in Double(random.float()) }
      let b = random.words() & IntLanes(repeating: 0xFFFF)
      let (a, level, drop) = (Double(random.float()), Double(random.float()), 1e-6)
      let x = CLanes.planes(p, q, a: a, b: b, level: level, drop: drop)
      let y = SwiftLanes.planes(p, q, a: a, b: b, level: level, drop: drop)
      for lane in 0..<16 {
        let side = Double(b[lane])
        let size = (a * p[lane]).magnitude + side * (q[lane].magnitude + side) + level.magnitude
        let difference = Double(x[lane] - y[lane]).magnitude
        #expect(difference <= Double(y[lane].ulp) + size * 1e-15, "\(random)")
      }
    }
  }

  @Test func squaresAreTransposed() {
    var random = RandomLanes(seed: 10)
    for (stride, targetStride) in [(16, 16), (37, 160), (-37, 16), (-16, 160)] {
      let source = (0..<16 * stride.magnitude).map { _ in random.float() }
      var target = [Float](repeating: -1, count: 16 * targetStride)
      var twin = target
      source.withUnsafeBufferPointer { source in
        let first = source.baseAddress! + (stride < 0 ? -15 * stride : 0)
        target.withUnsafeMutableBufferPointer {
          CLanes.transpose(first, stride: stride, to: $0.baseAddress!, stride: targetStride)
        }
        twin.withUnsafeMutableBufferPointer {
          SwiftLanes.transpose(first, stride: stride, to: $0.baseAddress!, stride: targetStride)
        }
      }
      #expect(target == twin, "strides \(stride) and \(targetStride), \(random)")
    }
  }
}

/// Random lanes, told by their seed.
private struct RandomLanes: CustomStringConvertible {
  private let seed: UInt64
  private var random: SeededRandom
  private var drawn = 0

  var description: String { "seed \(seed), draw \(drawn)" }

  init(seed: UInt64) {
    self.seed = seed
    random = SeededRandom(seed: seed)
  }

  mutating func word() -> UInt32 {
    drawn += 1
    return UInt32(truncatingIfNeeded: random.next() >> 32)
  }

  /// A number that an `Int32` holds; now and then a whole one, zero or a repeated one.
  mutating func float() -> Float {
    let kind = word() % 8
    let value = Float(random.unit() * 2 - 1) * (kind < 4 ? 1 : 100_000)
    return kind == 0 ? 0 : kind < 3 ? (value * 8).rounded() : value
  }

  mutating func floats() -> Lanes {
    var lanes = Lanes.zero
    for lane in 0..<16 { lanes[lane] = float() }
    return lanes
  }

  mutating func words() -> IntLanes {
    var lanes = IntLanes.zero
    for lane in 0..<16 { lanes[lane] = Int32(bitPattern: word()) }
    return lanes
  }

  /// Sixteen bits, often all or none.
  mutating func bits() -> UInt32 {
    let word = self.word()
    switch word >> 29 {
    case 0: return 0
    case 1: return 0xFFFF
    default: return word & 0xFFFF
    }
  }
}

/// How many cells are in each state.
public struct StateCounts: Sendable {
  /// By raw value of ``Visibility``.
  private var counts = [0, 0, 0, 0, 0]

  /// - Parameter states: raw values of ``Visibility``.
  /// - Complexity: O(cells), at the speed of memory.
  public init(_ states: [UInt8]) {
    states.withUnsafeBytes { states in
      // Sums in bytes hold this many.
      let stretch = Int(UInt8.max) * MemoryLayout<Lanes>.size
      for start in stride(from: 0, to: states.count, by: stretch) {
        add(UnsafeRawBufferPointer(rebasing: states[start..<min(start + stretch, states.count)]))
      }
    }
  }

  /// How many cells are in one state.
  public subscript(visibility: Visibility) -> Int { counts[Int(visibility.rawValue)] }

  /// Eight states to a lane, a byte each.
  private typealias Lanes = SIMD8<UInt64>

  private mutating func add(_ states: UnsafeRawBufferPointer) {
    // The states' numbers are 0 to 4: their three bits are counted in every byte at once.
    var (low, high, both, four) = (Lanes(), Lanes(), Lanes(), Lanes())
    let bit = Lanes(repeating: 0x0101_0101_0101_0101)
    let size = MemoryLayout<Lanes>.size
    let whole = states.count / size * size
    for place in stride(from: 0, to: whole, by: size) {
      let some = states.loadUnaligned(fromByteOffset: place, as: Lanes.self)
      let upper = some &>> 1
      low = low &+ (some & bit)
      high = high &+ (upper & bit)
      both = both &+ (some & upper & bit)
      four = four &+ (some &>> 2 & bit)
    }
    let three = StateCounts.sumOfBytes(both)
    var sums = [
      0, StateCounts.sumOfBytes(low) - three, StateCounts.sumOfBytes(high) - three, three,
      StateCounts.sumOfBytes(four),
    ]
    sums[0] = whole - sums.reduce(0, +)
    for state in states[whole...] { sums[Int(state)] += 1 }
    for (state, sum) in sums.enumerated() { counts[state] += sum }
  }

  private static func sumOfBytes(_ lanes: Lanes) -> Int {
    withUnsafeBytes(of: lanes) { $0.reduce(0) { $0 + Int($1) } }
  }
}

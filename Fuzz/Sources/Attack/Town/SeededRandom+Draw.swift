import BergfriedCore

extension SeededRandom {
  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }
  mutating func happens(_ share: Double) -> Bool { unit() < share }
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(next() % UInt64(values.count))]
  }
  mutating func whole(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  /// A share of a range, one of its ends more often than anything between.
  mutating func extreme() -> Double { pick([0, 0, 1, 1, unit()]) }
}

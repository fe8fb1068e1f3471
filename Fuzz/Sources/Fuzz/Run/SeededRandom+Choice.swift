import BergfriedCore

extension SeededRandom {
  /// True once in `count` times.
  mutating func once(in count: UInt64) -> Bool { next() % count == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(next() % UInt64(values.count))]
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }
}

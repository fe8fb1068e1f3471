extension Ticks {
  /// To the nearest.
  package var milliseconds: Int { Int((Double(count) / 1000).rounded()) }
}

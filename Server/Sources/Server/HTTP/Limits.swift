/// How much one request may ask for.
enum Limits {
  /// No edit of a watch is longer.
  static let bodyBytes = 1 << 20
  static let headerBytes = 16 << 10
  /// Questions that are answered at the same time.
  static let concurrent = 64
  /// Streams of events that are open at the same time.
  static let streams = 256
  /// A client's requests: so many at once, and so many a second in the long run.
  static let burst = 600.0
  static let perSecond = 300.0
}

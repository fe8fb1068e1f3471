import BergfriedCore

/// Tells quickly of most points of a map that they are not among some few.
struct Marks {
  private var bits = [Bool](repeating: false, count: 1 << 16)

  init(_ points: some Sequence<MapPoint>) {
    for point in points { bits[Self.place(of: point)] = true }
  }

  /// `false` for most that are not among them, and for none that is.
  func mayHave(_ point: MapPoint) -> Bool { bits[Self.place(of: point)] }

  private static func place(of point: MapPoint) -> Int {
    // Zero and its negative are equal.
    let (x, y) = ((point.x + 0).bitPattern, (point.y + 0).bitPattern)
    let mixed = (x &* 0x9E37_79B9_7F4A_7C15 ^ y) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 48)
  }
}

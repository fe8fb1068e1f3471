import BergfriedCore

/// How the valley lies on the map: its upper end points east by north, by the right triangle with
/// sides 5, 12 and 13.
enum ValleyFrame {
  static func point(_ along: Double, _ across: Double) -> MapPoint {
    MapPoint(x: (12 * along - 5 * across) / 13, y: (5 * along + 12 * across) / 13)
  }

  @inline(__always)
  static func place(x: Double, y: Double) -> (along: Double, across: Double) {
    ((12 * x + 5 * y) / 13, (12 * y - 5 * x) / 13)
  }
}

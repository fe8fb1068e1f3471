public import BergfriedCore

/// Times and places as whole numbers of one unit of time: a place is how long it takes at the
/// greatest speed to come as far as it lies in each of eight directions.
///
/// Lengths seen in eight directions are at most 1/cos(π/8) = 1.0824 too short, as those along the
/// steps to eight neighbours are at most that much too long.
public struct WalkFrame: Hashable, Sendable {
  /// Time 0.
  public let origin: Ticks
  /// One whole number, in ticks.
  public let unit: Int64
  /// Place 0.
  public let point: MapPoint
  /// The greatest speed of anyone, which makes lengths into times.
  public let metresPerSecond: Double

  private static let diagonal = 0.5.squareRoot()
  /// The eastward part of each of the eight directions, from east counterclockwise by 45 degrees.
  public static let eastward = SIMD8(1, diagonal, 0, -diagonal, -1, -diagonal, 0, diagonal)
  /// The northward part of each of them.
  public static let northward = SIMD8(0, diagonal, 1, diagonal, 0, -diagonal, -1, -diagonal)

  /// A frame by where it counts from, and in what unit.
  public init(origin: Ticks, unit: Int64, point: MapPoint, metresPerSecond: Double) {
    self.origin = origin
    self.unit = unit
    self.point = point
    self.metresPerSecond = metresPerSecond
  }

  /// A 16th of the time that a cell takes, in which supports settle after few steps; no finer than
  /// lets all of a network's places and times stay far from the ends of 32 bits.
  public init(of network: WalkNetwork, _ times: ClosedRange<Ticks>) {
    let points = MapBounds(network.graph.nodes) ?? network.grid.bounds
    let bounds = network.grid.bounds.union(points)
    let seconds = (bounds.widthMetres + bounds.heightMetres) / network.metresPerSecond
    let ticks = seconds * 1e6 + Double((times.upperBound - times.lowerBound).count)
    let cell = network.grid.cellMetres / network.metresPerSecond * 1e6
    var unit = max(1, Int64(cell / 16))
    while ticks / Double(unit) > 0x1p28 { unit *= 2 }
    self.init(
      origin: times.lowerBound, unit: unit, point: bounds.centre,
      metresPerSecond: network.metresPerSecond)
  }

  /// How far places lie in each direction, in units.
  public func exact(_ point: MapPoint) -> SIMD8<Double> {
    let scale = 1e6 / (metresPerSecond * Double(unit))
    return (point.x - self.point.x) * scale * WalkFrame.eastward
      + (point.y - self.point.y) * scale * WalkFrame.northward
  }

  /// The same rounded down; what numbers lose in between counts as well.
  func low(_ point: MapPoint) -> SIMD8<Int32> {
    SIMD8<Int32>((exact(point) - WalkFrame.slack).rounded(.down))
  }

  func high(_ point: MapPoint) -> SIMD8<Int32> {
    SIMD8<Int32>((exact(point) + WalkFrame.slack).rounded(.up))
  }

  static let slack = 1e-3

  func low(_ points: [MapPoint]) -> SIMD8<Int32> {
    points.dropFirst().reduce(low(points[0])) { pointwiseMin($0, low($1)) }
  }

  func high(_ points: [MapPoint]) -> SIMD8<Int32> {
    points.dropFirst().reduce(high(points[0])) { pointwiseMax($0, high($1)) }
  }

  /// A time in units, rounded down, and within what 32 bits hold.
  func low(_ time: Ticks) -> Int32 { units(time, up: 0) }
  func high(_ time: Ticks) -> Int32 { units(time, up: unit - 1) }

  private func units(_ time: Ticks, up: Int64) -> Int32 {
    let count = time.count - origin.count + up
    let whole = count >= 0 ? count / unit : -((unit - 1 - count) / unit)
    return Int32(min(max(whole, -(1 << 29)), 1 << 29))
  }
}

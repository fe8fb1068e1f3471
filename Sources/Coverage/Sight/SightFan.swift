import BergfriedCore

/// All lines of sight from an eye to a straight stretch of targets, and what of the stretch an
/// upright screen hides.
///
/// *Model.* Targets stand along a straight line of the map, the height of their tops straight from
/// one end to the other. A screen hides a target where the line from the eye to its top crosses the
/// screen's foot line, on the map, between eye and target, below the screen's upper edge. With the
/// target at the share *s* of the stretch, each of these conditions is linear in *s*, so a screen
/// hides one unbroken part of the stretch, which is found in a few products and no division by
/// what may vanish.
///
/// Places are metres from the eye, heights metres above it, less what the earth's curvature takes.
struct SightFan {
  /// Upright over the map, from one place to another, with straight upper edge.
  struct Edge {
    var fromX: Double
    var fromY: Double
    var toX: Double
    var toY: Double
    var fromTop: Double
    var toTop: Double
  }

  let eye: MapPoint
  let eyeMetres: Double
  let dropPerSquareMetre: Double
  let (fromX, fromY, fromTop): (Double, Double, Double)
  let (toX, toY, toTop): (Double, Double, Double)
  /// How far, of its length, a screen is made longer at both ends, and how much higher: above zero
  /// where nothing may be missed.
  let give: Double
  let riseMetres: Double
  /// How near to the target a screen no longer counts, as a share of the way.
  private let nearLimit: Double

  /// Screens that end where the stretch of targets ends, or touch it, are given the benefit that
  /// is on the safe side.
  enum Side {
    /// What may hide does hide.
    case strict
    /// Only what surely hides does.
    case lenient
  }

  init(
    eye: MapPoint, eyeMetres: Double, over stretch: StreetStretch, topMetres: Double,
    dropPerSquareMetre: Double, side: Side
  ) {
    self.eye = eye
    self.eyeMetres = eyeMetres
    self.dropPerSquareMetre = dropPerSquareMetre
    (fromX, fromY) = (stretch.from.x - eye.x, stretch.from.y - eye.y)
    (toX, toY) = (stretch.to.x - eye.x, stretch.to.y - eye.y)
    let fromSquare = fromX * fromX + fromY * fromY
    let toSquare = toX * toX + toY * toY
    let (right, up) = (toX - fromX, toY - fromY)
    // Between the ends the earth falls away a little less than along the straight line.
    let bend = dropPerSquareMetre * (right * right + up * up) / 4
    let off =
      side == .strict
      ? -stretch.slackMetres - SightFan.marginMetres
      : stretch.slackMetres + stretch.liftMetres + SightFan.marginMetres + bend
    fromTop = stretch.fromMetres + topMetres + off - eyeMetres - dropPerSquareMetre * fromSquare
    toTop = stretch.toMetres + topMetres + off - eyeMetres - dropPerSquareMetre * toSquare
    give = side == .strict ? 1e-9 : 0
    riseMetres = side == .strict ? SightFan.marginMetres : 0
    let far = max(fromSquare, toSquare).squareRoot()
    nearLimit = side == .strict ? 1e-9 : 1e-3 / max(far, 1e-3)
  }

  /// - Parameter ends: from the eye, with heights less what curvature takes.
  init(
    eye: MapPoint, eyeMetres: Double,
    ends: (from: (x: Double, y: Double, top: Double), to: (x: Double, y: Double, top: Double)),
    dropPerSquareMetre: Double, side: Side
  ) {
    self.eye = eye
    self.eyeMetres = eyeMetres
    self.dropPerSquareMetre = dropPerSquareMetre
    (fromX, fromY, fromTop) = ends.from
    (toX, toY, toTop) = ends.to
    give = side == .strict ? 1e-9 : 0
    riseMetres = side == .strict ? SightFan.marginMetres : 0
    let far = max(fromX * fromX + fromY * fromY, toX * toX + toY * toY).squareRoot()
    nearLimit = side == .strict ? 1e-9 : 1e-3 / max(far, 1e-3)
  }

  /// What arithmetic may be off by, and more.
  static let marginMetres = 1e-6

  /// An edge between two places of the map.
  @inline(__always)
  func edge(
    from start: MapPoint, to end: MapPoint, topMetres tops: (from: Double, to: Double)
  ) -> Edge {
    let (x0, y0) = (start.x - eye.x, start.y - eye.y)
    let (x1, y1) = (end.x - eye.x, end.y - eye.y)
    return Edge(
      fromX: x0, fromY: y0, toX: x1, toY: y1,
      fromTop: tops.from - eyeMetres - dropPerSquareMetre * (x0 * x0 + y0 * y0),
      toTop: tops.to - eyeMetres - dropPerSquareMetre * (x1 * x1 + y1 * y1))
  }

  /// The part of the stretch that an edge hides, as shares; `nil` for none.
  @inline(__always)
  func hidden(by edge: Edge) -> (first: Double, last: Double)? {
    let (right, up) = (edge.toX - edge.fromX, edge.toY - edge.fromY)
    // The ray to the target at *s* meets the edge's line at the share N / k(s) of the ray, and at
    // the share m(s) / k(s) of the edge.
    var n = edge.fromX * up - edge.fromY * right
    var k0 = fromX * up - fromY * right
    var k1 = toX * up - toY * right
    var m0 = edge.fromX * fromY - edge.fromY * fromX
    var m1 = edge.fromX * toY - edge.fromY * toX
    if n < 0 { (n, k0, k1, m0, m1) = (-n, -k0, -k1, -m0, -m1) }
    guard n > 0 else { return nil }
    var (first, last) = (0.0, 1.0)
    guard SightFan.clip(m0 + give * k0, m1 + give * k1, &first, &last) else { return nil }
    guard SightFan.clip(k0 * (1 + give) - m0, k1 * (1 + give) - m1, &first, &last) else {
      return nil
    }
    // Strict: up to a hair behind the target. Lenient: not nearer to it than a millimetre.
    let reach = give > 0 ? n * (1 - nearLimit) : n * (1 + nearLimit)
    guard SightFan.clip(k0 - reach, k1 - reach, &first, &last) else { return nil }
    let square = right * right + up * up
    let rise = riseMetres + (give > 0 ? dropPerSquareMetre * square / 4 : 0)
    let (fromTop, climb) = (edge.fromTop + rise, edge.toTop - edge.fromTop)
    let above0 = fromTop * k0 + climb * m0 - n * self.fromTop
    let above1 = fromTop * k1 + climb * m1 - n * self.toTop
    guard SightFan.clip(above0, above1, &first, &last) else { return nil }
    return (first, last)
  }

  /// Cuts a range of shares to where what is linear between two values is not negative.
  @inline(__always)
  private static func clip(
    _ start: Double, _ end: Double, _ first: inout Double, _ last: inout Double
  ) -> Bool {
    if start < 0 {
      if end < 0 { return false }
      first = max(first, start / (start - end))
    } else if end < 0 {
      last = min(last, start / (start - end))
    }
    return first <= last
  }

  /// A lower bound of all lines of sight at the share of the way to the stretch.
  @inline(__always)
  func leastLine(between near: Double, and far: Double) -> Double {
    let low = min(fromTop, toTop)
    return low < 0 ? low * far : low * near
  }
}

import BergfriedCore
import BergfriedSurface

/// Where a line of sight crosses something that rises above it.
struct FanCrossing {
  /// By its number among owners; `nil` for the ground.
  let owner: Int32?
  /// The target that it hides, as a share of the stretch.
  let target: Double
  /// Of the way from the eye to the target.
  let share: Double
  /// How far from the eye.
  let distanceMetres: Double
  let point: MapPoint
  /// In the surface's heights, without any error.
  let topMetres: Double
  /// How far it rises above the line.
  let aboveMetres: Double

  /// How much higher the eye must be for the line to be free.
  var eyeToAddMetres: Double { aboveMetres / max(1 - share, 1e-9) }
  /// How much higher the target must reach for that.
  var targetToAddMetres: Double { aboveMetres / max(share, 1e-9) }
}

extension SightFan {
  /// Where the lines to the ends of what an edge hides cross it.
  ///
  /// How far an edge rises above the lines, and how much higher the eye must be to see over it, are
  /// quotients of what is linear along the stretch, so they are greatest at one of these ends.
  func crossings(of edge: Edge, owner: Int32?) -> [FanCrossing] {
    guard let hidden = hidden(by: edge) else { return [] }
    return [hidden.first, hidden.last].compactMap { target in
      let x = fromX + target * (toX - fromX)
      let y = fromY + target * (toY - fromY)
      let top = fromTop + target * (toTop - fromTop)
      let (right, up) = (edge.toX - edge.fromX, edge.toY - edge.fromY)
      let turn = x * up - y * right
      guard turn != 0 else { return nil }
      let share = min((edge.fromX * up - edge.fromY * right) / turn, 1)
      let along = min(max((edge.fromX * y - edge.fromY * x) / turn, 0), 1)
      let own = edge.fromTop + along * (edge.toTop - edge.fromTop)
      let square = (x * x + y * y) * share * share
      return FanCrossing(
        owner: owner, target: target, share: share, distanceMetres: square.squareRoot(),
        point: MapPoint(x: eye.x + share * x, y: eye.y + share * y),
        topMetres: own + eyeMetres + dropPerSquareMetre * square, aboveMetres: own - share * top)
    }
  }
}

extension FanSweep {
  /// Where lines of sight to a stretch cross what rises above them: for each thing that hides some
  /// of it, where it does at the ends of that part.
  ///
  /// - Complexity: O(screens and cells near the lines).
  func crossings(to stretch: StreetStretch, _ bound: SightBound) -> [FanCrossing] {
    let fan = SightFan(
      eye: eye, eyeMetres: bound.eyeMetres, over: stretch,
      topMetres: bound.topMetres(over: stretch),
      dropPerSquareMetre: dropPerSquareMetre, side: bound.side)
    var crossings: [FanCrossing] = []
    _ = forEachScreen(fan, bound) { edge, owner in
      crossings += fan.crossings(of: edge, owner: owner)
      return false
    }
    if case .roof = bound.scope { return crossings }
    _ = GroundWalk(fan, bound, on: surface).forEachEdge { edge in
      crossings += fan.crossings(of: edge, owner: nil)
      return false
    }
    return crossings
  }
}

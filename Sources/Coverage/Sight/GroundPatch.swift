import BergfriedCore
import BergfriedSurface

/// A rectangle of open ground as seen from an eye: the directions it lies in, its distances and
/// heights.
struct GroundPatch {
  let bounds: MapBounds
  let nearestMetres: Double
  let farthestMetres: Double
  /// Unit steps towards its outermost corners on either side.
  let left: (x: Double, y: Double)
  let right: (x: Double, y: Double)
  /// The cosine of half the angle between them.
  let halfCosine: Double
  /// The lowest and the highest ground, as the elevation model has it.
  let levels: ClosedRange<Double>

  /// `nil` for what lies at the eye's foot or on unknown ground.
  init?(_ bounds: MapBounds, from eye: MapPoint, on surface: TownSurface) {
    let nearest = eye.distanceMetres(to: bounds.nearest(to: eye))
    guard nearest > 0.5, let levels = surface.groundLevels(in: bounds) else { return nil }
    let corners = [
      (bounds.minX, bounds.minY), (bounds.maxX, bounds.minY), (bounds.maxX, bounds.maxY),
      (bounds.minX, bounds.maxY),
    ].map { (x: $0.0 - eye.x, y: $0.1 - eye.y) }
    let centre = (x: bounds.centre.x - eye.x, y: bounds.centre.y - eye.y)
    var (left, right) = (corners[0], corners[0])
    for corner in corners {
      if left.x * corner.y - left.y * corner.x > 0 { left = corner }
      if right.x * corner.y - right.y * corner.x < 0 { right = corner }
    }
    func unit(_ step: (x: Double, y: Double)) -> (x: Double, y: Double) {
      let length = (step.x * step.x + step.y * step.y).squareRoot()
      return (step.x / length, step.y / length)
    }
    (self.left, self.right) = (unit(left), unit(right))
    let cosine = self.left.x * self.right.x + self.left.y * self.right.y
    // No more than a right angle, all of it ahead.
    guard cosine > 0, left.x * centre.x + left.y * centre.y > 0 else { return nil }
    halfCosine = ((1 + cosine) / 2).squareRoot()
    self.bounds = bounds
    self.levels = levels
    nearestMetres = nearest
    farthestMetres = corners.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }.max()!
  }
}

extension TowerSight {
  /// Rectangles are divided in four so often, at the most, where they are not surely seen whole.
  private static let depth = 2

  /// Whether someone anywhere in a rectangle of open ground is surely seen: it lies open, and no
  /// line of sight to any place of it passes anything that may hide.
  ///
  /// *Bound.* All lines are taken as steep as the steepest of them, so what is true of a plane
  /// through the eye, on or below all of them, is true of each. Where that is too much the
  /// rectangle is divided.
  ///
  /// - Complexity: O(what stands and lies near the lines of sight).
  func isSurelySeen(_ bounds: MapBounds) -> Bool {
    let reach = question.air.reachMetres
    guard town.surface.isOpen(in: bounds) else { return false }
    return isSurelySeen(bounds, reach: reach, depth: TowerSight.depth)
  }

  private func isSurelySeen(_ bounds: MapBounds, reach: Double, depth: Int) -> Bool {
    guard let patch = GroundPatch(bounds, from: tower.tower.point, on: town.surface),
      patch.farthestMetres <= reach
    else { return false }
    var isNear = false
    for bound in surely {
      switch hiding(patch, bound) {
      case .nothing: continue
      case .before: return false
      case .near: isNear = true
      }
    }
    if !isNear { return true }
    guard depth > 0 else { return false }
    return bounds.quarters.allSatisfy { isSurelySeen($0, reach: reach, depth: depth - 1) }
  }

  /// What may hide some of a patch, and whether a smaller patch could be free of it.
  private enum Hiding {
    case nothing
    case before
    case near
  }

  private func hiding(_ patch: GroundPatch, _ bound: SightBound) -> Hiding {
    let drop = question.curvature.dropPerSquareMetre
    let far = patch.farthestMetres
    let least =
      patch.levels.lowerBound + bound.riseMetres - bound.eyeMetres - drop * far * far
      - SightFan.marginMetres
    // As steep as the steepest: down to the nearest place, or up to the farthest.
    let slope = least < 0 ? least / patch.nearestMetres : least / far * patch.halfCosine
    let reach = far / patch.halfCosine
    let fan = SightFan(
      eye: tower.tower.point, eyeMetres: bound.eyeMetres,
      ends: (
        (patch.left.x * reach, patch.left.y * reach, slope * reach),
        (patch.right.x * reach, patch.right.y * reach, slope * reach)
      ), dropPerSquareMetre: drop, side: .strict)
    // A screen wholly before the patch hides some of every smaller one behind it too.
    let before = 0.98 * patch.nearestMetres
    var found = Hiding.nothing
    func note(_ edge: SightFan.Edge) -> Bool {
      guard fan.hidden(by: edge) != nil else { return false }
      let from = edge.fromX * edge.fromX + edge.fromY * edge.fromY
      let to = edge.toX * edge.toX + edge.toY * edge.toY
      found = max(from, to) < before * before ? .before : .near
      return true
    }
    if sweep.forEachScreen(fan, bound, { edge, _ in note(edge) }) { return found }
    if case .roof = bound.scope { return .nothing }
    _ = GroundWalk(fan, bound, on: town.surface).forEachEdge(note)
    return found
  }

  /// Whether nobody in a rectangle of ground is seen, whatever the true heights are, as what surely
  /// stands before it hides all of it.
  ///
  /// - Complexity: O(what stands and lies near the lines of sight).
  func isSurelyHidden(_ bounds: MapBounds) -> Bool {
    guard let patch = GroundPatch(bounds, from: tower.tower.point, on: town.surface) else {
      return false
    }
    if patch.nearestMetres > question.air.reachMetres { return true }
    var shadow = Shadow()
    for bound in possibly {
      let drop = question.curvature.dropPerSquareMetre
      let near = patch.nearestMetres
      let most =
        patch.levels.upperBound + bound.riseMetres - bound.eyeMetres - drop * near * near
        + SightFan.marginMetres
      let slope = most < 0 ? most / patch.farthestMetres * patch.halfCosine : most / near
      let fan = SightFan(
        eye: tower.tower.point, eyeMetres: bound.eyeMetres,
        ends: (
          (patch.left.x * near, patch.left.y * near, slope * near),
          (patch.right.x * near, patch.right.y * near, slope * near)
        ), dropPerSquareMetre: drop, side: .lenient)
      func note(_ edge: SightFan.Edge) -> Bool {
        guard let hidden = fan.hidden(by: edge) else { return false }
        shadow.add(hidden.first, hidden.last)
        return shadow.isWhole
      }
      if sweep.forEachScreen(fan, bound, { edge, _ in note(edge) }) { return true }
      if case .roof = bound.scope { continue }
      if GroundWalk(fan, bound, on: town.surface).forEachEdge(note) { return true }
    }
    return shadow.isWhole
  }
}

extension MapBounds {
  fileprivate var quarters: [MapBounds] {
    let middle = centre
    return [(minX, middle.x), (middle.x, maxX)].flatMap { across in
      [(minY, middle.y), (middle.y, maxY)].map { along in
        MapBounds(minX: across.0, minY: along.0, maxX: across.1, maxY: along.1)
      }
    }
  }
}

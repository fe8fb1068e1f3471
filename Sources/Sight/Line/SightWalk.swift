import BergfriedDatum
import BergfriedSurface

/// One line of sight being walked and told in the surface's own terms.
struct SightWalk {
  private let surface: Surface
  private let viewpoint: Viewpoint
  private let target: Cell
  private let frame: OctantFrame
  private let a: Int
  private let b: Int
  /// The target's top above the eye's level, curvature taken off.
  private let targetHeight: Double
  private let targetGround: Double

  init(
    _ surface: Surface, from observer: Observer, to target: Cell, curvature: Curvature
  ) throws(SightError) {
    let viewpoint = try Viewpoint(observer, on: surface, curvature: curvature)
    guard surface.shape.contains(target) else { throw .targetOutside(target, surface.shape) }
    guard let ground = surface.height(at: target) else { throw .noGroundAtTarget(target) }
    let folded = Octant.folding(
      columns: target.column - viewpoint.cell.column, rows: target.row - viewpoint.cell.row)
    (a, b) = (folded.a, folded.b)
    frame = OctantFrame(folded.octant, of: surface, around: viewpoint)
    targetHeight = frame.height(a, b) + viewpoint.targetHeightMetres
    targetGround = Double(ground)
    self.surface = surface
    self.viewpoint = viewpoint
    self.target = target
  }

  func lineOfSight() -> LineOfSight {
    var worst: OctantFrame.WalkCrossing?
    var steepest: OctantFrame.WalkCrossing?
    var eyeToAdd = 0.0
    frame.walk(to: a, b) { crossing in
      guard crossing.height > -.infinity else { return true }
      if worst.map({ clearance(crossing) < clearance($0) }) ?? true { worst = crossing }
      if steepest.map({ reached(crossing) > reached($0) }) ?? true { steepest = crossing }
      eyeToAdd = max(eyeToAdd, eyeToAddMetres(crossing))
      return true
    }
    let isBlocked = a > 0 && frame.isBlocked(to: a, b, target: targetHeight)
    let distance = surface.cellSize.distanceMetres(from: viewpoint.cell, to: target)
    return LineOfSight(
      verdict: isBlocked ? steepest.map { .blocked(by: told($0)) } ?? .visible : .visible,
      worst: worst.map(told),
      distanceMetres: distance,
      azimuthDegrees: Angle.azimuthDegrees(
        east: Double(target.column - viewpoint.cell.column) * surface.cellSize.widthMetres,
        north: Double(viewpoint.cell.row - target.row) * surface.cellSize.heightMetres),
      pitchDegrees: Angle.pitchDegrees(rise: targetHeight, run: distance),
      eyeMetres: viewpoint.eyeMetres,
      targetGroundMetres: targetGround,
      targetMetres: targetGround + viewpoint.targetHeightMetres,
      targetToAddMetres: isBlocked ? steepest.map(targetToAddMetres) ?? 0 : 0,
      eyeToAddMetres: isBlocked ? eyeToAdd : 0)
  }

  func crossings() -> [Crossing] {
    var crossings: [Crossing] = []
    frame.walk(to: a, b) { crossing in
      if crossing.height > -.infinity { crossings.append(told(crossing)) }
      return true
    }
    return crossings.sorted { $0.distanceMetres < $1.distanceMetres }
  }

  private func fraction(_ crossing: OctantFrame.WalkCrossing) -> Double {
    Double(crossing.step) / Double(crossing.steps)
  }

  private func clearance(_ crossing: OctantFrame.WalkCrossing) -> Double {
    targetHeight * fraction(crossing) - crossing.height
  }

  /// The height that a target at the line's end must reach to clear the crossing.
  private func reached(_ crossing: OctantFrame.WalkCrossing) -> Double {
    crossing.height * Double(crossing.steps) / Double(crossing.step)
  }

  private func targetToAddMetres(_ crossing: OctantFrame.WalkCrossing) -> Double {
    max(0, reached(crossing) - targetHeight)
  }

  /// Raising the eye by one metre raises the line at a fraction t of the way by 1 - t.
  private func eyeToAddMetres(_ crossing: OctantFrame.WalkCrossing) -> Double {
    max(0, -clearance(crossing) / (1 - fraction(crossing)))
  }

  private func told(_ crossing: OctantFrame.WalkCrossing) -> Crossing {
    let part = fraction(crossing)
    let distance = part * surface.cellSize.distanceMetres(from: viewpoint.cell, to: target)
    let level = viewpoint.eyeMetres + viewpoint.curvature.dropMetres(atMetres: distance)
    return Crossing(
      edge: crossing.isRing == frame.octant.isColumnMajor ? .alongColumn : .alongRow,
      column: Double(viewpoint.cell.column)
        + part * Double(target.column - viewpoint.cell.column),
      row: Double(viewpoint.cell.row) + part * Double(target.row - viewpoint.cell.row),
      distanceMetres: distance,
      groundMetres: crossing.height + level,
      sightMetres: targetHeight * part + level,
      clearanceMetres: clearance(crossing),
      targetToAddMetres: targetToAddMetres(crossing),
      eyeToAddMetres: eyeToAddMetres(crossing))
  }
}

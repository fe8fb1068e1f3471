import BergfriedCore
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
    var worst: (crossing: OctantFrame.WalkCrossing, rise: Double)?
    var steepest: OctantFrame.WalkCrossing?
    var (targetToAdd, eyeToAdd) = (0.0, 0.0)
    frame.walk(to: a, b) { crossing in
      guard crossing.edge.isKnown else { return true }
      let rise = rise(crossing)
      if worst.map({ rise > $0.rise }) ?? true { worst = (crossing, rise) }
      guard rise > 0 else { return true }
      let toAdd = targetToAddMetres(crossing)
      if steepest == nil || toAdd > targetToAdd { (steepest, targetToAdd) = (crossing, toAdd) }
      eyeToAdd = max(eyeToAdd, eyeToAddMetres(crossing))
      return true
    }
    let distance = surface.cellSize.distanceMetres(from: viewpoint.cell, to: target)
    return LineOfSight(
      verdict: steepest.map { .blocked(by: told($0)) } ?? .visible,
      worst: worst.map { told($0.crossing) },
      distanceMetres: distance,
      azimuthDegrees: Angle.azimuthDegrees(
        east: Double(target.column - viewpoint.cell.column) * surface.cellSize.widthMetres,
        north: Double(viewpoint.cell.row - target.row) * surface.cellSize.heightMetres),
      pitchDegrees: Angle.pitchDegrees(rise: targetHeight, run: distance),
      eyeMetres: viewpoint.eyeMetres,
      targetGroundMetres: targetGround,
      targetMetres: targetGround + viewpoint.targetHeightMetres,
      targetToAddMetres: targetToAdd,
      eyeToAddMetres: eyeToAdd)
  }

  func crossings() -> [Crossing] {
    var crossings: [Crossing] = []
    frame.walk(to: a, b) { crossing in
      if crossing.edge.isKnown { crossings.append(told(crossing)) }
      return true
    }
    return crossings.sorted { $0.distanceMetres < $1.distanceMetres }
  }

  private func fraction(_ crossing: OctantFrame.WalkCrossing) -> Double {
    Double(crossing.step) / Double(crossing.steps)
  }

  /// How far the ground rises above the line; positive exactly where it blocks.
  private func rise(_ crossing: OctantFrame.WalkCrossing) -> Double {
    crossing.edge.riseMetres(above: targetHeight, at: crossing.step)
  }

  /// Raising the target by one metre raises the line at a fraction t of the way by t.
  private func targetToAddMetres(_ crossing: OctantFrame.WalkCrossing) -> Double {
    toAddMetres(crossing, share: fraction(crossing))
  }

  /// Raising the eye by one metre raises the line at a fraction t of the way by 1 - t.
  private func eyeToAddMetres(_ crossing: OctantFrame.WalkCrossing) -> Double {
    toAddMetres(
      crossing, share: Double(crossing.steps - crossing.step) / Double(crossing.steps))
  }

  /// What must be added for the line to clear a crossing where a metre more raises it by `share`:
  /// in whole micrometres, with what roundings could take off again when it is added.
  private func toAddMetres(_ crossing: OctantFrame.WalkCrossing, share: Double) -> Double {
    let rise = rise(crossing)
    guard rise > 0 else { return 0 }
    let edge = crossing.edge
    let greatest =
      max(edge.near.magnitude, edge.far.magnitude, targetHeight.magnitude)
      + viewpoint.eyeMetres.magnitude + viewpoint.targetHeightMetres.magnitude
      + frame.dropMetres(a, b).magnitude
    let roundings = 0x1p-48 * (greatest + rise / share) / share
    return ((rise / share + roundings) * 1e6).rounded(.up) / 1e6
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
      groundMetres: crossing.edge.height + level,
      sightMetres: targetHeight * part + level,
      clearanceMetres: -rise(crossing),
      targetToAddMetres: targetToAddMetres(crossing),
      eyeToAddMetres: eyeToAddMetres(crossing))
  }
}

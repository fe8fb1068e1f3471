import BergfriedCore
import BergfriedSurface

/// An observer's limits, brought onto a surface so that each cell costs a few comparisons.
struct LimitGate: Sendable {
  private let cell: Cell
  private let size: CellSize
  private let eyeMetres: Double
  private let targetHeightMetres: Double
  private let dropPerSquareMetre: Double
  private let squaredDistances: ClosedRange<Double>
  private let slopes: ClosedRange<Double>
  private let limitsPitch: Bool
  private let sector: Sector
  private let isAllRound: Bool
  /// Whether nothing but a distance that is too great leaves a cell out.
  private let limitsReachOnly: Bool
  private let start: (east: Double, north: Double)
  private let end: (east: Double, north: Double)

  init(_ limits: SightLimits, viewpoint: Viewpoint, surface: Surface) {
    cell = viewpoint.cell
    size = surface.cellSize
    eyeMetres = viewpoint.eyeMetres
    targetHeightMetres = viewpoint.targetHeightMetres
    dropPerSquareMetre = viewpoint.curvature.dropPerSquareMetre
    squaredDistances =
      limits.minDistanceMetres * limits.minDistanceMetres...limits.maxDistanceMetres
      * limits.maxDistanceMetres
    let low = Angle.slope(pitchDegrees: limits.pitchDegrees.lowerBound)
    let high = Angle.slope(pitchDegrees: limits.pitchDegrees.upperBound)
    slopes = low...high
    limitsPitch = slopes != -.infinity ... .infinity
    sector = limits.sector
    isAllRound = sector.isAllRound
    limitsReachOnly = limits.minDistanceMetres == 0 && !limitsPitch && isAllRound
    start = Angle.direction(azimuthDegrees: sector.startDegrees)
    end = Angle.direction(azimuthDegrees: sector.endDegrees)
  }

  /// Whether the observer looks at a cell with its ground at `ground` metres. Its own cell has no
  /// direction and no pitch, so only distance can leave it out.
  @inline(__always)
  func admits(_ target: Cell, ground: Float) -> Bool {
    let east = Double(target.column - cell.column) * size.widthMetres
    let north = Double(cell.row - target.row) * size.heightMetres
    let squared = east * east + north * north
    guard squaredDistances.contains(squared) else { return false }
    if squared == 0 { return true }
    guard holds(east: east, north: north) else { return false }
    if !limitsPitch { return true }
    return slopes.contains(slope(squaredDistance: squared, ground: ground))
  }

  /// Of the line to a target, whatever the limits.
  @inline(__always)
  private func slope(squaredDistance: Double, ground: Float) -> Double {
    let rise =
      Double(ground) + targetHeightMetres - eyeMetres - dropPerSquareMetre * squaredDistance
    return rise / squaredDistance.squareRoot()
  }

  /// How a target whose line has any pitch between two stands to the limits of pitch.
  enum Standing {
    case within, partly, outside
  }

  /// - Parameters:
  ///   - ground: the lowest that is under the target, as seen from this gate's eye, the highest.
  ///   - other: the gate of the lowest eye.
  func standing(
    of target: Cell, ground: Float, to other: LimitGate, highestGround: Float
  ) -> Standing {
    let east = Double(target.column - cell.column) * size.widthMetres
    let north = Double(cell.row - target.row) * size.heightMetres
    let squared = east * east + north * north
    guard limitsPitch, squared > 0 else { return .within }
    let low = slope(squaredDistance: squared, ground: ground)
    let high = other.slope(squaredDistance: squared, ground: highestGround)
    if low > slopes.upperBound || high < slopes.lowerBound { return .outside }
    return slopes.contains(low) && slopes.contains(high) ? .within : .partly
  }

  /// Whether a row's cells are admitted whatever their ground, told by its ends, the farthest.
  func surelyAdmits(row: Int, columns: Range<Int>) -> Bool {
    limitsReachOnly
      && [columns.lowerBound, columns.upperBound - 1].allSatisfy {
        admits(Cell(column: $0, row: row), ground: 0)
      }
  }

  /// Whether a step lies clockwise of the sector's start and anticlockwise of its end.
  @inline(__always)
  private func holds(east: Double, north: Double) -> Bool {
    if isAllRound { return true }
    let afterStart = east * start.north - north * start.east
    let beforeEnd = end.east * north - end.north * east
    // A sector over half a turn leaves out only what lies on the wrong side of both its edges.
    if sector.turnDegrees > 180 { return afterStart >= 0 || beforeEnd >= 0 }
    if sector.turnDegrees == 180 { return afterStart >= 0 }
    let isAhead = east * (start.east + end.east) + north * (start.north + end.north) > 0
    return afterStart >= 0 && beforeEnd >= 0 && isAhead
  }
}

import BergfriedCore
import BergfriedSurface

/// A centre of a raster's cell where it lies on another grid.
struct OwnCorner {
  let across: Double
  let down: Double
  let height: Float

  @inline(__always)
  init(_ row: OwnRow, _ index: Int) {
    (across, down, height) = (row.across[index], row.down[index], row.heights[index])
  }
}

/// The surface between four centres of a raster's cells, where it lies on another grid.
struct OwnPatch {
  let corner: OwnCorner
  let right: OwnCorner
  let below: OwnCorner
  private let opposite: OwnCorner
  /// From the first corner along both sides, and how far the fourth is from where they lead.
  private let (toRight, toBelow, skew): (SIMD2<Double>, SIMD2<Double>, SIMD2<Double>)
  private let turn: Double

  @inline(__always)
  init(_ corner: OwnCorner, _ right: OwnCorner, _ below: OwnCorner, _ opposite: OwnCorner) {
    (self.corner, self.right, self.below, self.opposite) = (corner, right, below, opposite)
    let first = SIMD2(corner.across, corner.down)
    toRight = SIMD2(right.across, right.down) - first
    toBelow = SIMD2(below.across, below.down) - first
    skew = SIMD2(opposite.across, opposite.down) - first - toRight - toBelow
    turn = toRight.x * toBelow.y - toRight.y * toBelow.x
  }

  var minAcross: Double {
    min(min(corner.across, right.across), min(below.across, opposite.across))
  }
  var maxAcross: Double {
    max(max(corner.across, right.across), max(below.across, opposite.across))
  }
  var minDown: Double { min(min(corner.down, right.down), min(below.down, opposite.down)) }
  var maxDown: Double { max(max(corner.down, right.down), max(below.down, opposite.down)) }

  var isKnown: Bool {
    min(min(corner.height, right.height), min(below.height, opposite.height))
      > Surface.unknownLimit
  }

  /// How far the surface may bend from a straight line between two neighbours of the grid, or
  /// between two places of the patch on one line of the grid; and where its sides are not square to
  /// each other, how far it may bulge within a patch of the grid.
  var bendMetres: Double {
    guard turn != 0 else { return 0 }
    let twist =
      Double(corner.height) - Double(right.height) - Double(below.height) + Double(opposite.height)
    // One step of the grid in shares of the patch, along columns and along rows.
    let across = (toBelow.y * toRight.y).magnitude
    let down = (toBelow.x * toRight.x).magnitude
    let steps = max(across, down) / (turn * turn)
    // Of a quadratic with the Laplacian L no part within a circle of diameter d rises above the
    // rest of it by more than L d² / 16.
    let slant = (toRight * toBelow).sum().magnitude / (turn * turn)
    let diagonal = min(2, (toRight * toRight).sum() + (toBelow * toBelow).sum())
    return twist.magnitude * (min(1, steps) / 4 + slant * diagonal / 8)
  }

  /// What lies on a border belongs to both sides.
  private static let borderShare = 1e-4

  /// Calls `body` with the centres of a window of the grid that lie in the patch and the height
  /// there.
  @inline(__always)
  func forEachCentre(
    of window: GridWindow, _ body: (_ column: Int, _ row: Int, _ metres: Double) -> Void
  ) {
    guard turn != 0 else { return }
    let hair = 1e-4
    let firstRow = max(Double(window.row), (minDown - hair).rounded(.up))
    let lastRow = min(Double(window.rows.upperBound - 1), (maxDown + hair).rounded(.down))
    let firstColumn = max(Double(window.column), (minAcross - hair).rounded(.up))
    let lastColumn = min(Double(window.columns.upperBound - 1), (maxAcross + hair).rounded(.down))
    guard firstRow <= lastRow, firstColumn <= lastColumn else { return }
    let scale = 1 / turn
    let isSkewed = max(skew.x.magnitude, skew.y.magnitude) > 1e-6
    for row in Int(firstRow)...Int(lastRow) {
      for column in Int(firstColumn)...Int(lastColumn) {
        let offset = SIMD2(Double(column) - corner.across, Double(row) - corner.down)
        var shares = self.shares(offset, scale)
        if isSkewed { shares = self.shares(offset - skew * (shares.x * shares.y), scale) }
        let limit = OwnPatch.borderShare
        guard shares.x >= -limit, shares.y >= -limit, shares.x <= 1 + limit, shares.y <= 1 + limit
        else { continue }
        body(column, row, metres(min(max(shares.x, 0), 1), min(max(shares.y, 0), 1)))
      }
    }
  }

  /// The height at any place of the grid; `nil` beyond the patch.
  func metres(atAcross across: Double, down: Double) -> Double? {
    guard turn != 0 else { return nil }
    let offset = SIMD2(across - corner.across, down - corner.down)
    var shares = self.shares(offset, 1 / turn)
    // Patches are all but parallelograms, so that this settles at once.
    for _ in 0..<3 { shares = self.shares(offset - skew * (shares.x * shares.y), 1 / turn) }
    let limit = OwnPatch.borderShare
    guard shares.x >= -limit, shares.y >= -limit, shares.x <= 1 + limit, shares.y <= 1 + limit
    else { return nil }
    return metres(min(max(shares.x, 0), 1), min(max(shares.y, 0), 1))
  }

  /// Writes the heights at the grid's centres in it; what is unknown stays as it is.
  func fill(_ draft: SurfaceDraft) {
    guard isKnown else { return }
    forEachCentre(of: draft.shape.window) { column, row, metres in
      draft.heights[row * draft.shape.columns + column] = Float(metres)
    }
  }

  @inline(__always)
  private func metres(_ across: Double, _ down: Double) -> Double {
    let top = Double(corner.height) + (Double(right.height) - Double(corner.height)) * across
    let bottom = Double(below.height) + (Double(opposite.height) - Double(below.height)) * across
    return top + (bottom - top) * down
  }

  @inline(__always)
  private func shares(_ offset: SIMD2<Double>, _ scale: Double) -> SIMD2<Double> {
    SIMD2(
      offset.x * toBelow.y - offset.y * toBelow.x, offset.y * toRight.x - offset.x * toRight.y)
      * scale
  }
}

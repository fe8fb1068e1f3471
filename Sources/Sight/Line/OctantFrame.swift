package import BergfriedCore
package import BergfriedSurface

/// One octant around an observer, in its own terms: ring *i* counts cells away from the observer
/// along the octant's major axis, *j* cells sideways, with `0 ≤ j ≤ i`. The eye is at height 0.
package final class OctantFrame: @unchecked Sendable {
  package let heights: UnsafePointer<Float>
  /// The storage index of the observer's cell; meaningless as an index where that lies outside.
  package let origin: Int
  package let majorStride: Int
  package let minorStride: Int
  /// Rings and sideways positions inside the surface; either may be empty.
  package let rings: Range<Int>
  package let sides: Range<Int>
  /// The eye, in the surface's heights.
  package let eyeMetres: Double
  /// The fall by curvature per squared ring and per squared sideways position.
  package let majorDrop: Double
  package let minorDrop: Double
  package let isObserverInside: Bool
  package let octant: Octant
  package let observer: Cell

  package init(_ octant: Octant, of surface: Surface, around viewpoint: Viewpoint) {
    let shape = surface.shape
    let cell = viewpoint.cell
    let size = surface.cellSize
    heights = UnsafePointer(surface.heights.baseAddress!)
    origin = shape.index(of: cell)
    let columnsAhead = Octant.reach(octant.columnStep, from: cell.column, count: shape.columns)
    let rowsAhead = Octant.reach(octant.rowStep, from: cell.row, count: shape.rows)
    let drop = viewpoint.curvature.dropPerSquareMetre
    let columnDrop = drop * (size.widthMetres * size.widthMetres)
    let rowDrop = drop * (size.heightMetres * size.heightMetres)
    let columnStride = octant.columnStep
    let rowStride = octant.rowStep * shape.columns
    (rings, sides) =
      octant.isColumnMajor ? (columnsAhead, rowsAhead) : (rowsAhead, columnsAhead)
    (majorStride, minorStride) =
      octant.isColumnMajor ? (columnStride, rowStride) : (rowStride, columnStride)
    (majorDrop, minorDrop) =
      octant.isColumnMajor ? (columnDrop, rowDrop) : (rowDrop, columnDrop)
    eyeMetres = viewpoint.eyeMetres
    isObserverInside = shape.contains(cell)
    self.octant = octant
    observer = cell
  }

  /// The storage index of a place, valid inside `rings` and `sides` (and at the observer).
  @inline(__always)
  package func index(_ i: Int, _ j: Int) -> Int {
    origin &+ i &* majorStride &+ j &* minorStride
  }

  /// The height of a place above the eye's level, curvature and refraction taken off;
  /// -infinity where the ground is unknown or outside.
  @inline(__always)
  package func height(_ i: Int, _ j: Int) -> Double { height(i, j, on: heights) }

  /// The same on another surface of that shape.
  @inline(__always)
  package func height(_ i: Int, _ j: Int, on heights: UnsafePointer<Float>) -> Double {
    if !isObserverInside && !(rings.contains(i) && sides.contains(j)) { return -.infinity }
    let z = heights[index(i, j)]
    guard z > Surface.unknownLimit else { return -.infinity }
    return (Double(z) - eyeMetres) - dropMetres(i, j)
  }

  @inline(__always)
  package func dropMetres(_ i: Int, _ j: Int) -> Double {
    majorDrop * Double(i &* i) + minorDrop * Double(j &* j)
  }

  /// The edge where a sight line crosses ring `i` on its way to `(a, b)`, `rem` of `a` parts of
  /// the way from `j` to `j + 1`.
  @inline(__always)
  func ringEdge(_ i: Int, _ j: Int, rem: Int, of a: Int) -> CrossedEdge {
    let z = height(i, j)
    guard rem != 0, z > -.infinity else { return .vertex(z, of: a) }
    let next = height(i, j &+ 1)
    guard next > -.infinity else { return .unknown(of: a) }
    return CrossedEdge(near: z, far: next, rem: rem, of: a)
  }

  /// The edge where a sight line crosses the sideways position `j` between rings `i` and `i + 1`,
  /// `rem` of `b` parts of the way; `rem` is never 0 here.
  @inline(__always)
  func rowEdge(_ i: Int, _ j: Int, rem: Int, of b: Int) -> CrossedEdge {
    let z = height(i, j)
    let next = height(i &+ 1, j)
    guard z > -.infinity, next > -.infinity else { return .unknown(of: b) }
    return CrossedEdge(near: z, far: next, rem: rem, of: b)
  }
}

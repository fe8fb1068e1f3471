import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// Compares answers over large ground with walks to some of its cells.
struct SampledWalk {
  let surface: Surface
  let observer: Observer
  var curvature = Curvature.standard

  /// The observer at a share of the way from the surface's first cell to its last.
  init(_ surface: Surface, atColumn column: Double, row: Double, eye: Double) {
    self.surface = surface
    let shape = surface.shape
    observer = Observer(
      cell: Cell(
        column: Int(column * Double(shape.columns)), row: Int(row * Double(shape.rows))),
      eye: .aboveGround(metres: eye))
  }

  /// The first cell whose answer differs, of some at random and as many next to a change.
  func viewshedFault(samples: Int, seed: UInt64) throws -> String? {
    let viewshed = try surface.viewshed(from: observer, curvature: curvature)
    var random = SeededRandom(seed: seed)
    for cell in cells(samples, &random) {
      for place in [cell, border(from: cell, in: viewshed)] {
        guard let place, viewshed[place] != .unknown else { continue }
        let line = try surface.lineOfSight(from: observer, to: place, curvature: curvature)
        if line.isVisible != (viewshed[place] == .seen) {
          return "\(place) is told \(viewshed[place]), seed \(seed)"
        }
      }
    }
    return nil
  }

  /// The first cell whose height is off by more than a millimetre and more than rounding.
  func horizonFault(samples: Int, seed: UInt64) throws -> String? {
    let horizon = try surface.horizon(from: observer, curvature: curvature)
    let viewpoint = try Viewpoint(observer, on: surface, curvature: curvature)
    var random = SeededRandom(seed: seed)
    for cell in cells(samples, &random) {
      guard let ground = surface.height(at: cell) else { continue }
      let (octant, a, b) = Octant.folding(
        columns: cell.column - observer.cell.column, rows: cell.row - observer.cell.row)
      let frame = OctantFrame(octant, of: surface, around: viewpoint)
      let reached = frame.horizon(at: a, b) + frame.dropMetres(a, b) + viewpoint.eyeMetres
      let expected = max(Float(reached), ground)
      let found = horizon[cell]
      if !((found - expected).magnitude <= max(1e-3, 2 * expected.ulp)) {
        return "\(cell) is told \(found) m instead of \(expected) m, seed \(seed)"
      }
    }
    return nil
  }

  private func cells(_ count: Int, _ random: inout SeededRandom) -> [Cell] {
    (0..<count).map { _ in
      surface.shape.cell(at: Int(random.next() % UInt64(surface.shape.count)))
    }
  }

  /// The first cell soon after another, in storage, that differs from its left neighbour.
  private func border(from cell: Cell, in viewshed: Viewshed) -> Cell? {
    let values = viewshed.cells.values
    let first = viewshed.cells.shape.index(of: cell)
    guard first + 1 < values.count else { return nil }
    let near = first + 1..<min(values.count, first + 200_000)
    return near.first { values[$0] != values[$0 - 1] }
      .map { viewshed.cells.shape.cell(at: $0) }
  }
}

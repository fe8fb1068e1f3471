package import BergfriedAnswers
import BergfriedCore
package import BergfriedSight
package import BergfriedSurface

/// A line of sight that was walked, and where.
package struct SightlineAnswer {
  package let scene: Scene
  package let curvature: Curvature
  package let target: PlaceReport
  /// By cells of the surface that was read.
  package let ends: SightlineEnds
  package let line: Sightline

  package var observer: PlacedObserver { scene.observers[0] }

  package init(_ placed: PlacedSightline, in scene: Scene, curvature: Curvature) throws {
    try placed.checkGround(on: scene.surface, window: scene.window)
    self.scene = scene
    self.curvature = curvature
    target = placed.target
    ends = placed.ends(in: scene.window)
    line = try scene.surface.sightline(ends, curvature: curvature)
  }

  /// The place that hides the target most.
  package var blocking: Crossing? {
    if case .blocked(let crossing) = line.verdict { crossing } else { nil }
  }

  /// All edges that the line crosses, from the eye outward.
  package func crossings() throws -> [Crossing] {
    try scene.surface.crossings(ends, curvature: curvature)
  }

  /// What a viewshed says of the same line; `nil` unless both ends are cells' centres.
  package func viewshedSees() throws -> Bool? {
    guard let from = ends.from.centredCell, let to = ends.to.centredCell else { return nil }
    let observer = Observer(
      cell: from, eye: ends.eye, targetHeightMetres: ends.targetHeightMetres)
    return try scene.surface.lineOfSight(from: observer, to: to, curvature: curvature).isVisible
  }

  /// Clockwise from true north.
  package var azimuthDegrees: Double {
    Sector.wrapped(line.azimuthDegrees + observer.convergenceDegrees)
  }

  /// Where a crossing is, in the terrain's coordinates.
  package func place(of crossing: Crossing) -> PlaceReport {
    let point = scene.transform.point(
      of: GridPlace(column: crossing.column, row: crossing.row))
    return PlaceReport(x: point.x, y: point.y, on: scene.terrain)
  }
}

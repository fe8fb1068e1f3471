import BergfriedDatum
import BergfriedSight
import BergfriedSurface

/// A line of sight that was walked, and where.
struct SightlineAnswer {
  let request: SightlineRequest
  let scene: Scene
  let target: PlaceReport
  /// By cells of the surface that was read.
  let observerCell: Cell
  let targetCell: Cell
  let line: LineOfSight
  /// All crossings, from the observer outward.
  let crossings: [Crossing]

  var observer: PlacedObserver { scene.observers[0] }

  /// Clockwise from true north.
  var azimuthDegrees: Double {
    Sector.wrapped(line.azimuthDegrees + observer.convergenceDegrees)
  }

  var observerGroundMetres: Double? {
    scene.surface.height(at: observerCell).map(Double.init)
  }

  /// Where a crossing is, in the terrain's coordinates.
  func place(of crossing: Crossing) -> PlaceReport {
    let transform = scene.transform
    return PlaceReport(
      x: transform.originX + (crossing.column + 0.5) * transform.columnStep,
      y: transform.originY + (crossing.row + 0.5) * transform.rowStep, on: scene.terrain)
  }
}

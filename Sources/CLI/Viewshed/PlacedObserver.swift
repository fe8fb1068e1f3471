import BergfriedDatum
import BergfriedGDAL
import BergfriedSight
import BergfriedSurface

/// An observer on a terrain.
struct PlacedObserver: Sendable {
  let id: String
  /// As it was asked for.
  let place: AskedObserver.Place
  /// Where it was put, in the terrain's working coordinates; the eye is over its cell's centre.
  let x: Double
  let y: Double
  let lonLat: (lon: Double, lat: Double)?
  /// The azimuth of grid north from true north, here.
  let convergenceDegrees: Double
  /// By cells of the whole terrain.
  let observer: Observer

  init(_ asked: AskedObserver, on terrain: Terrain) throws {
    (x, y) = try asked.place.point(on: terrain)
    guard let cell = terrain.transform.cell(x: x, y: y) else {
      throw CommandFailure(
        .usage,
        "observer \(asked.id) at \(asked.place.text) is beyond any reach of \(terrain.path)."
          + asked.place.hint(on: terrain))
    }
    id = asked.id
    place = asked.place
    lonLat = try terrain.lonLat(x: x, y: y)
    convergenceDegrees = try terrain.convergenceDegrees(x: x, y: y)
    observer = Observer(
      cell: cell, eye: asked.eye, targetHeightMetres: asked.targetHeightMetres,
      limits: asked.limits.onGrid(convergenceDegrees: convergenceDegrees))
    if case .aboveGround = asked.eye, !terrain.shape.contains(cell) {
      throw CommandFailure(
        .usage,
        "observer \(asked.id) at \(asked.place.text) is outside \(terrain.path), "
          + "where the ground is unknown. "
          + "Give the eye as an elevation (--eye-elevation), or move it."
          + asked.place.hint(on: terrain))
    }
  }

  /// Where it stands, in degrees if they are known.
  var placeText: String {
    lonLat.map { "\(Write.fixed($0.lon, 5)), \(Write.fixed($0.lat, 5))" }
      ?? "\(Write.fixed(x, 1)), \(Write.fixed(y, 1))"
  }

  /// The same observer by cells of a window.
  func observer(in window: GridWindow) -> Observer {
    var moved = observer
    moved.cell = Cell(
      column: observer.cell.column - window.column, row: observer.cell.row - window.row)
    return moved
  }

  /// Refuses an eye above ground that nobody knows.
  ///
  /// - Parameter window: the part of the terrain that the surface holds.
  func checkGround(on surface: Surface, window: GridWindow) throws {
    guard case .aboveGround = observer.eye else { return }
    guard surface.height(at: observer(in: window).cell) == nil else { return }
    throw CommandFailure(
      .badData,
      "the ground under observer \(id) at \(Write.position(x, y)) is unknown (no data): "
        + "give the eye as an elevation (--eye-elevation), or move it")
  }
}

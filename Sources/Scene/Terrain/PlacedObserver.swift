package import BergfriedAnswers
package import BergfriedCore
package import BergfriedGDAL
package import BergfriedSight
package import BergfriedSurface

/// An observer on a terrain.
package struct PlacedObserver: Sendable {
  package let id: String
  /// What a table calls it beside that.
  package let name: String?
  /// As it was asked for.
  package let place: AskedObserver.Place
  /// Where it was put, in the terrain's working coordinates; the eye is over its cell's centre.
  package let x: Double
  package let y: Double
  package let lonLat: (lon: Double, lat: Double)?
  /// The azimuth of grid north from true north, here.
  package let convergenceDegrees: Double
  /// By cells of the whole terrain.
  package let observer: Observer

  package init(_ asked: AskedObserver, on terrain: Terrain) throws {
    (x, y) = try asked.place.point(on: terrain)
    guard let cell = terrain.transform.cell(x: x, y: y) else {
      throw Failure(
        .observerTooFar,
        saying: """
          observer \(asked.id) at \(asked.place.text) is beyond any reach of \
          \(terrain.path).\(asked.place.hint(on: terrain))
          """)
    }
    id = asked.id
    name = asked.name
    place = asked.place
    lonLat = try terrain.lonLat(x: x, y: y)
    convergenceDegrees = try terrain.convergenceDegrees(x: x, y: y)
    observer = Observer(
      cell: cell, eye: asked.eye, targetHeightMetres: asked.targetHeightMetres,
      limits: asked.limits.onGrid(convergenceDegrees: convergenceDegrees))
    if case .aboveGround = asked.eye, !terrain.shape.contains(cell) {
      throw Failure(
        .observerOutside,
        saying: """
          observer \(asked.id) at \(asked.place.text) is outside \(terrain.path), where the ground \
          is unknown. Give the eye as an elevation (\(setting: .eyeElevation)), or move \
          it.\(asked.place.hint(on: terrain))
          """)
    }
  }

  /// What people call it.
  package var label: String { name ?? id }

  /// Where a viewshed's eye is, over the centre of the observer's cell.
  package func usedPlace(on terrain: Terrain) -> PlaceReport {
    let centre = terrain.transform.centre(of: observer.cell)
    return PlaceReport(x: centre.x, y: centre.y, on: terrain)
  }

  /// How far that is from where it was asked for.
  package func offsetMetres(on terrain: Terrain) -> Double {
    guard let asked = terrain.transform.place(x: x, y: y) else { return 0 }
    return terrain.cellSize.distanceMetres(from: asked, to: GridPlace(observer.cell))
  }

  /// The same in degrees, if they are known, for a picture's title.
  package func usedPlaceText(on terrain: Terrain) -> String {
    let place = usedPlace(on: terrain)
    guard let lon = place.lon, let lat = place.lat else {
      return "\(Format.fixed(place.x, 1)), \(Format.fixed(place.y, 1))"
    }
    return "lon,lat \(Format.fixed(lon, 5)), \(Format.fixed(lat, 5))"
  }

  /// What is added to an eye's height in a picture; nothing where it is where it was asked for.
  package func offsetText(on terrain: Terrain) -> String {
    let offset = offsetMetres(on: terrain)
    guard offset >= 0.05 else { return "" }
    return ", \(Format.distance(offset)) from the place asked for"
  }

  /// The same observer by cells of a window.
  package func observer(in window: GridWindow) -> Observer {
    var moved = observer
    moved.cell = Cell(
      column: observer.cell.column - window.column, row: observer.cell.row - window.row)
    return moved
  }

  /// Refuses an eye above ground that nobody knows.
  ///
  /// - Parameter window: the part of the terrain that the surface holds.
  package func checkGround(on surface: Surface, window: GridWindow) throws {
    guard case .aboveGround = observer.eye else { return }
    guard surface.height(at: observer(in: window).cell) == nil else { return }
    throw Failure(
      .observerNoGround,
      saying: """
        the ground under observer \(id) at \(Format.position(x, y)) is unknown (no data): give the \
        eye as an elevation (\(setting: .eyeElevation)), or move it
        """)
  }
}

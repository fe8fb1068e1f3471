package import BergfriedAnswers
package import BergfriedCore
package import BergfriedGDAL
package import BergfriedSight
package import BergfriedSurface

/// A line of sight on a terrain, between the very places that were asked for.
package struct PlacedSightline {
  package let observer: PlacedObserver
  package let target: PlaceReport
  /// By cells of the whole terrain.
  private let ends: SightlineEnds

  package init(_ asked: AskedSightline, on terrain: Terrain) throws {
    observer = try PlacedObserver(asked.observer, on: terrain)
    let (x, y) = try asked.target.point(on: terrain)
    guard let from = terrain.transform.place(x: observer.x, y: observer.y),
      let to = terrain.transform.place(x: x, y: y), terrain.shape.contains(to.cell)
    else {
      throw Failure(
        .targetOutside,
        saying: """
          the target at \(asked.target.text) is outside \
          \(terrain.path).\(asked.target.hint(on: terrain))
          """)
    }
    target = PlaceReport(x: x, y: y, on: terrain)
    ends = SightlineEnds(
      from: from, eye: asked.observer.eye, to: to,
      targetHeightMetres: asked.observer.targetHeightMetres)
  }

  /// The same by cells of a window.
  package func ends(in window: GridWindow) -> SightlineEnds {
    var moved = ends
    moved.from = ends.from.moved(to: window)
    moved.to = ends.to.moved(to: window)
    return moved
  }

  /// What must be read of a terrain for the line.
  package func window(of shape: GridShape) -> GridWindow {
    ReadingWindow.between(ends.from, ends.to, shape: shape)
  }

  /// Refuses ends that stand on ground which nobody knows.
  ///
  /// - Parameter window: the part of the terrain that the surface holds.
  package func checkGround(on surface: Surface, window: GridWindow) throws {
    let ends = ends(in: window)
    if case .aboveGround = ends.eye, surface.heightMetres(at: ends.from) == nil {
      throw Failure(
        .observerNoGround,
        saying: """
          the ground under the eye at \(Format.position(observer.x, observer.y)) is unknown: one \
          of the cells about it has no data. Give the eye as an elevation \
          (\(setting: .eyeElevation)), or move it
          """)
    }
    guard surface.heightMetres(at: ends.to) == nil else { return }
    throw Failure(
      .targetNoGround,
      "the ground of the target at \(Format.position(target.x, target.y)) is unknown: one of the "
        + "cells about it has no data, so whether it is seen is unknown too. Choose a place near "
        + "it that has a height")
  }
}

import BergfriedCore
package import BergfriedSight
import BergfriedSurface

/// The numbers that go with each observer's polygon.
package enum PolygonFields {
  /// - Parameter isBounded: whether heights may be off, so that there are two polygons of each
  ///   observer.
  package static func names(isBounded: Bool) -> [String] {
    ["seen_m2", "eye_m"] + (isBounded ? ["surely"] : [])
  }

  /// What cells each polygon holds.
  package static func states(isBounded: Bool) -> [Visibility] {
    isBounded ? [.seen, .possiblySeen] : [.seen]
  }

  package static func values(
    of view: ObserverView, in state: Visibility, isBounded: Bool
  ) -> [(String, Double)] {
    let area = view.surface.cellSize.areaSquareMetres
    let numbers = [
      Double(view.counts[state]) * area, view.eyeMetres, state == .seen ? 1 : 0,
    ]
    return Array(zip(names(isBounded: isBounded), numbers))
  }
}

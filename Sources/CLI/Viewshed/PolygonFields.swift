import BergfriedDatum
import BergfriedSight
import BergfriedSurface

/// The numbers that go with each observer's polygon.
enum PolygonFields {
  static let names = ["seen_m2", "eye_m"]

  static func values(of view: ObserverView) -> [(String, Double)] {
    let area = view.surface.cellSize.areaSquareMetres
    let numbers = [Double(view.seenCount) * area, view.eyeMetres]
    return Array(zip(names, numbers))
  }
}

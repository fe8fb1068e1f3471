public import BergfriedCore
public import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface

extension WatchReport {
  /// What the page's map shows: where nearly all streets are, as maps have long roads that lead out
  /// of them, and all towers. It is about as wide as it is high, or somewhat wider.
  public static func frame(of coverages: [Coverage]) -> MapBounds {
    let town = coverages[0].town
    let whole = MapBounds(transform: town.surface.transform, shape: town.surface.ground.shape)
    guard let core = town.streets.coreBounds else { return whole }
    let corners = [
      MapPoint(x: core.minX, y: core.minY), MapPoint(x: core.maxX, y: core.maxY),
    ]
    let bounds = MapBounds(corners + coverages.flatMap(\.towers).map(\.tower.point)) ?? whole
    let margin = 0.04 * max(bounds.widthMetres, bounds.heightMetres) + 10
    return bounds.grown(byMetres: margin).widened(toAspects: 1.15...1.8)
  }
}

extension MapBounds {
  /// The same about its middle, its width brought into a range of multiples of its height.
  fileprivate func widened(toAspects aspects: ClosedRange<Double>) -> MapBounds {
    let width = max(widthMetres, heightMetres * aspects.lowerBound)
    let height = max(heightMetres, width / aspects.upperBound)
    return MapBounds(
      minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2,
      maxY: centre.y + height / 2)
  }
}

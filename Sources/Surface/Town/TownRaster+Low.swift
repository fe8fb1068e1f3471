import BergfriedCore

extension TownRaster {
  /// The lowest surface without some buildings, and with nothing else that stands in their cells.
  ///
  /// - Complexity: O(cells); O(1) without any.
  package func low(without buildings: [Int]) throws -> Surface {
    if buildings.isEmpty { return low }
    let ground = town.groundBounds.lowest
    let site = TownSite(ground: ground, transform: town.transform)
    return try Surface(changing: low) { heights in
      for cell in buildings.lazy.flatMap({ site.plot(of: town.buildings[$0]).cells })
      where ground.heights[cell] > Surface.unknownLimit {
        heights[cell] = (Double(ground.heights[cell]) - town.verticalErrorMetres).floatBelow
      }
    }
  }
}

import BergfriedCore

extension TownRaster {
  /// The highest surface with some buildings taken down to a height, and nothing else that stands
  /// in their cells: the eye on their roof rises and falls with them.
  ///
  /// - Complexity: O(cells), and O(corners) of what stands near them.
  package func high(withRoofs roofs: [Int], atMetres roofMetres: Double) throws -> Surface {
    let (ground, buildings) = (town.groundBounds.highest, town.buildings)
    let errorMetres = town.verticalErrorMetres
    let site = TownSite(ground: ground, transform: town.transform)
    let lowered = Set(roofs.flatMap { site.plot(of: buildings[$0]).cells })
    let bounds = roofs.compactMap { buildings[$0].area.bounds }
    func isNear(_ area: MapPolygon) -> Bool {
      guard let own = area.bounds else { return false }
      return bounds.contains { $0.grown(byMetres: 2 * ground.cellSize.widthMetres).meets(own) }
    }
    return try Surface(changing: high) { heights in
      let roof = roofMetres.floatAbove
      for cell in lowered where ground.heights[cell] > Surface.unknownLimit {
        let bare = (Double(ground.heights[cell]) + errorMetres).floatAbove
        heights[cell] = max(bare, roof)
      }
      for (index, building) in buildings.enumerated()
      where !roofs.contains(index) && isNear(building.area) {
        let plot = site.plot(of: building)
        guard let top = plot.highTop else { continue }
        for cell in plot.cells where lowered.contains(cell) {
          heights[cell] = max(heights[cell], (top + errorMetres).floatAbove)
        }
      }
      for wood in town.woods where isNear(wood.area) {
        let rise = wood.heightMetres + errorMetres
        for cell in site.held(by: wood.area).joined() + site.touched(by: wood.area)
        where lowered.contains(cell) && ground.heights[cell] > Surface.unknownLimit {
          heights[cell] = max(heights[cell], (Double(ground.heights[cell]) + rise).floatAbove)
        }
      }
    }
  }
}

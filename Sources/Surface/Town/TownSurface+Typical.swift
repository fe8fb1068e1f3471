extension TownSurface {
  /// The town as it most likely is, for pictures: the ground as it was measured, with buildings
  /// and woods as high as they typically are. Unknown ground stays unknown.
  ///
  /// - Throws: ``SurfaceError`` for a height beyond a million metres.
  /// - Complexity: O(cells + corners).
  public func typical() throws -> Surface {
    let site = TownSite(ground: ground, transform: transform)
    return try Surface(shape: ground.shape, cellSize: ground.cellSize) { heights in
      site.fill(heights) { Float($0) }
      for wood in woods {
        for cell in site.held(by: wood.area).joined() {
          heights[cell] = max(heights[cell], ground.heights[cell] + Float(wood.heightMetres))
        }
      }
      for building in buildings {
        let plot = site.plot(of: building)
        guard let foot = plot.foot else { continue }
        let top = (foot.lowerBound + foot.upperBound) / 2 + Float(building.typicalMetres)
        let cells = plot.held.isEmpty ? plot.touched : Array(plot.held.joined())
        for cell in cells { heights[cell] = max(heights[cell], top) }
      }
    }
  }
}

import BergfriedCore

/// The town's highest surface in the making, and what stands in each cell of it.
struct HighTown {
  let site: TownSite
  let heights: UnsafeMutableBufferPointer<Float>
  let cover: UnsafeMutableBufferPointer<Int32>
  let errorMetres: Double

  /// Lets woods grow on the ground as it is known, and marks their cells from a number on.
  func plant(_ woods: [Wood], firstMark: Int) {
    for (index, wood) in woods.enumerated() {
      let held = site.held(by: wood.area)
      let touched = site.isThin(wood.area, held) ? site.touched(by: wood.area) : []
      for cell in [Array(held.joined()), touched].joined() {
        let ground = site.ground.heights[cell]
        let isKnown = ground > Surface.unknownLimit
        let top =
          isKnown
          ? (Double(ground) + wood.heightMetres + errorMetres).floatAbove : Surface.unknown
        if cover[cell] == 0 || top > heights[cell] { cover[cell] = Int32(firstMark + index) }
        heights[cell] = max(heights[cell], top)
      }
    }
  }

  /// Sets up buildings and marks their cells, from 1 on; the highest is marked where several are.
  func build(_ plots: [BuildingPlot]) {
    let tops = plots.map { $0.highTop ?? -.infinity }
    for index in plots.indices.sorted(by: { tops[$0] < tops[$1] }) {
      let top = (tops[index] + errorMetres).floatAbove
      let isKnown = top > Surface.unknownLimit
      for cell in plots[index].held.joined() {
        cover[cell] = Int32(index + 1)
        if isKnown { heights[cell] = max(heights[cell], top) }
      }
      for cell in plots[index].touched {
        cover[cell] = Int32(index + 1)
        // A thin building leaves room for unknown ground beside it.
        if site.ground.heights[cell] > Surface.unknownLimit {
          heights[cell] = max(heights[cell], top)
        }
      }
    }
  }

  /// Makes a wall of the ground that is still unknown.
  func wallUpUnknown() {
    guard site.ground.unknownCount > 0, let highest = heights.max() else { return }
    let top = (Double(max(highest, 0)) + TownSurface.wallMetres).floatAbove
    for index in heights.indices where heights[index] <= Surface.unknownLimit {
      heights[index] = top
    }
  }
}

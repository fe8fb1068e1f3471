import BergfriedCore
package import BergfriedSurface

/// What a sweep knows of the horizon in one bin when it ends. All are slopes: height per ring.
package struct BinBounds: Sendable {
  package let upperLeft: Float
  package let upperRight: Float
  package let excess: Float
  package let lowerLeft: Float
  package let lowerRight: Float
  /// The rings that may make the horizon.
  package let candidates: [ClosedRange<Int>]
}

/// The sweep's bounds themselves, which its answers alone do not show to be right.
extension Surface {
  /// The bounds of an octant's bins once its rings up to a last one have been swept; empty where
  /// no cell of the surface lies on those.
  package func horizonBounds(
    of octant: Octant, lastRing: Int, from observer: Observer, curvature: Curvature
  ) throws(SightError) -> [BinBounds] {
    let viewpoint = try Viewpoint(observer, on: self, curvature: curvature)
    guard let window = window(of: octant, lastRing: lastRing, around: viewpoint.cell) else {
      return []
    }
    let task = SweepTask(
      surface: self, viewpoint: viewpoint, window: window, maxDistanceMetres: .infinity)
    let raster = SharedRaster<UInt8>(count: window.shape.count)
    raster.fill(with: Visibility.hidden.rawValue, 0..<1, of: 1)
    var sweep = OctantSweep(octant, part: 0, of: 1, task, into: SweepOutput(cells: raster.start))
    sweep.run()
    var bounds: [BinBounds] = []
    for group in 0..<sweep.bins.groupCount {
      for lane in 0..<HorizonBins.groupSize { bounds.append(sweep.bins.bounds(group, lane: lane)) }
    }
    withExtendedLifetime(raster) {}
    return bounds
  }

  private func window(of octant: Octant, lastRing: Int, around cell: Cell) -> GridWindow? {
    let start = octant.isColumnMajor ? cell.column : cell.row
    let step = octant.isColumnMajor ? octant.columnStep : octant.rowStep
    let reached = step > 0 ? start..<start + lastRing + 1 : start - lastRing..<start + 1
    let rings = reached.clamped(to: 0..<(octant.isColumnMajor ? shape.columns : shape.rows))
    guard !rings.isEmpty else { return nil }
    return octant.isColumnMajor
      ? GridWindow(
        column: rings.lowerBound, row: 0,
        shape: GridShape(columns: rings.count, rows: shape.rows))
      : GridWindow(
        column: 0, row: rings.lowerBound,
        shape: GridShape(columns: shape.columns, rows: rings.count))
  }
}

extension HorizonBins {
  fileprivate func bounds(_ group: Int, lane: Int) -> BinBounds {
    let state = groups[group]
    let count = Int(state.count[lane])
    let ring = Int(state.ring[lane])
    let candidates: [ClosedRange<Int>] =
      count <= 1
      ? (count == 1 ? [ring...ring] : [])
      : (0..<count).map { slot in
        let entry = list(group, lane: lane)[slot]
        return Int(entry.first)...Int(entry.last)
      }
    return BinBounds(
      upperLeft: state.upperLeft[lane], upperRight: state.upperRight[lane],
      excess: state.excess[lane], lowerLeft: state.lowerLeft[lane],
      lowerRight: state.lowerRight[lane], candidates: candidates)
  }
}

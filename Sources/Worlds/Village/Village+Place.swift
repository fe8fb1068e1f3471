public import BergfriedCore

extension Village {
  /// A place with a name.
  public struct Place: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
      case square, lake, peak, landmark
    }

    /// What people there call it.
    public let name: String
    /// What it is.
    public let kind: Kind
    /// Where it is on the map.
    public let point: MapPoint
  }

  /// The square, the lake, the highest peak on either side within two kilometres, and the
  /// landmarks. Peaks and the lake may lie outside the grid.
  ///
  /// - Complexity: some ten thousand looks at the ground, about 20 milliseconds.
  public var places: [Place] {
    [
      Place(name: "Church square", kind: .square, point: MapPoint(x: 0, y: 0)),
      Place(name: "Lake", kind: .lake, point: ValleyFrame.point(-700, -420)),
      Place(name: "North Peak", kind: .peak, point: peak(across: 0...2000)),
      Place(name: "South Peak", kind: .peak, point: peak(across: -2000...0)),
    ] + landmarks.map { Place(name: $0.name, kind: .landmark, point: $0.point) }
  }

  /// The highest ground on one side: found on a coarse grid, then by ever shorter steps uphill.
  private func peak(across: ClosedRange<Double>) -> MapPoint {
    let stepMetres = 40.0
    let along = Array(stride(from: -2000, through: 2000, by: stepMetres))
    let rows = stride(from: across.lowerBound, through: across.upperBound, by: stepMetres)
    let coarse = rows.flatMap { row in along.map { ValleyFrame.point($0, row) } }
    var top = coarse.max { groundMetres(at: $0) < groundMetres(at: $1) }!
    var step = stepMetres / 2
    while step > 0.5 {
      let around = [(step, 0), (-step, 0), (0, step), (0, -step)].map {
        MapPoint(x: top.x + $0.0, y: top.y + $0.1)
      }
      let best = around.max { groundMetres(at: $0) < groundMetres(at: $1) }!
      if groundMetres(at: best) > groundMetres(at: top) { top = best } else { step /= 2 }
    }
    return top
  }
}

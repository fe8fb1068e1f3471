package import BergfriedCore

/// The grid of cells' centres, on which the ground is bilinear.
///
/// A place in it is told in columns and rows from the first cell's centre.
package struct CentreGrid: Sendable {
  package struct Place: Sendable {
    package var across: Double
    package var down: Double
  }

  private let transform: GeoTransform
  private let columns: Int
  private let rows: Int

  package init(_ transform: GeoTransform, shape: GridShape) {
    self.transform = transform
    (columns, rows) = (shape.columns, shape.rows)
  }

  @inline(__always)
  package func place(of point: MapPoint) -> Place {
    Place(
      across: (point.x - transform.originX) / transform.columnStep - 0.5,
      down: (point.y - transform.originY) / transform.rowStep - 0.5)
  }

  /// Whether a place lies on the grid, whose cells reach half a cell beyond their centres.
  func holds(_ place: Place) -> Bool {
    place.across >= -0.5 && place.across <= Double(columns) - 0.5 && place.down >= -0.5
      && place.down <= Double(rows) - 0.5
  }

  func between(_ first: Place, _ last: Place, _ share: Double) -> Place {
    Place(
      across: first.across + (last.across - first.across) * share,
      down: first.down + (last.down - first.down) * share)
  }

  /// The shares of a line at which it crosses a column or a row of centres, its ends included.
  func cuts(from first: Place, to last: Place) -> [Double] {
    var cuts = [0.0, 1.0]
    CentreGrid.add(from: first.across, to: last.across, &cuts)
    CentreGrid.add(from: first.down, to: last.down, &cuts)
    if cuts.count > 2 { cuts.sort() }
    return cuts
  }

  private static func add(from start: Double, to end: Double, _ cuts: inout [Double]) {
    var line = min(start, end).rounded(.down) + 1
    let limit = max(start, end)
    while line < limit {
      cuts.append((line - start) / (end - start))
      line += 1
    }
  }

  /// The four centres about a place, as the first's column and row and the shares of the others.
  @inline(__always)
  private func corner(_ place: Place) -> (column: Int, row: Int, across: Double, down: Double) {
    let across = min(max(place.across, 0), Double(columns - 1))
    let down = min(max(place.down, 0), Double(rows - 1))
    let column = min(Int(across), max(columns - 2, 0))
    let row = min(Int(down), max(rows - 2, 0))
    return (column, row, across - Double(column), down - Double(row))
  }

  /// The ground's height; `nil` beside unknown ground. Places off the grid are moved onto it.
  @inline(__always)
  package func height(at place: Place, of ground: Surface) -> Double? {
    let (column, row, across, down) = corner(place)
    let right = across > 0 ? 1 : 0
    let below = down > 0 ? columns : 0
    let first = row * columns + column
    let heights = ground.heights
    let (one, two) = (heights[first], heights[first + right])
    let (three, four) = (heights[first + below], heights[first + below + right])
    guard min(min(one, two), min(three, four)) > Surface.unknownLimit else { return nil }
    let top = Double(one) + (Double(two) - Double(one)) * across
    let bottom = Double(three) + (Double(four) - Double(three)) * across
    return top + (bottom - top) * down
  }

  /// How much the ground between four centres departs from a plane: the sum of two opposite
  /// heights less that of the two others.
  func twist(at place: Place, of ground: Surface) -> Double {
    let (column, row, _, _) = corner(place)
    guard columns > 1, rows > 1 else { return 0 }
    let first = row * columns + column
    let heights = ground.heights
    let (one, two) = (heights[first], heights[first + 1])
    let (three, four) = (heights[first + columns], heights[first + columns + 1])
    guard min(min(one, two), min(three, four)) > Surface.unknownLimit else { return 0 }
    return Double(one) - Double(two) - Double(three) + Double(four)
  }
}

import BergfriedCore
public import BergfriedSurface

extension Village {
  /// The bare ground, the lake's surface included.
  ///
  /// - Complexity: O(cells), about a second for a million of them.
  public func ground() throws -> Surface {
    try Surface(shape: shape, cellSize: cellSize) { fillGround($0) }
  }

  /// The ground with all buildings on it: what stands in the way of a look.
  ///
  /// - Complexity: O(cells), about a second for a million of them.
  public func surface() throws -> Surface {
    try Surface(shape: shape, cellSize: cellSize) { heights in
      fillGround(heights)
      for building in buildings { raise(building, in: heights) }
    }
  }

  private func fillGround(_ heights: UnsafeMutableBufferPointer<Float>) {
    for row in 0..<shape.rows {
      for column in 0..<shape.columns {
        let centre = transform.centre(of: Cell(column: column, row: row))
        let place = ValleyFrame.place(x: centre.x, y: centre.y)
        heights[row * shape.columns + column] = Float(
          valley.heightMetres(place.along, place.across))
      }
    }
  }

  private func raise(_ building: Building, in heights: UnsafeMutableBufferPointer<Float>) {
    let corners = building.footprint.corners.map { cell(of: $0) }
    let columns = corners.map(\.column)
    let rows = corners.map(\.row)
    for row in rows.min()!...rows.max()! {
      for column in columns.min()!...columns.max()! {
        let cell = Cell(column: column, row: row)
        guard shape.contains(cell), let roof = roof(of: building, in: cell) else { continue }
        let index = shape.index(of: cell)
        heights[index] = max(heights[index], Float(roof))
      }
    }
  }

  /// The height a building gives to a cell; `nil` where it does not show.
  private func roof(of building: Building, in cell: Cell) -> Double? {
    let centre = transform.centre(of: cell)
    let steps = building.isLandmark ? Int(cellSize.widthMetres.rounded(.up)) : 1
    var highest: Double?
    for down in 0..<steps {
      for right in 0..<steps {
        let x = (Double(right) + 0.5) / Double(steps) - 0.5
        let y = (Double(down) + 0.5) / Double(steps) - 0.5
        let point = MapPoint(
          x: centre.x + x * cellSize.widthMetres, y: centre.y - y * cellSize.heightMetres)
        if let roof = building.roofMetres(above: point) { highest = max(highest ?? roof, roof) }
      }
    }
    return highest
  }
}

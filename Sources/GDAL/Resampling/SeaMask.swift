import BergfriedCore

/// Which places of a window of the working grid are sea.
struct SeaMask {
  /// How high the ground is there.
  let metres: Float
  private let areas: [MapPolygon]
  private let transform: GeoTransform
  private let shape: GridShape
  /// What the cells of the window hold.
  private var kinds: [Kind]

  private enum Kind {
    case land, sea
    /// Where a border runs through a cell its places are looked at one by one.
    case shore
  }

  /// - Parameter transform: of the window.
  /// - Complexity: O(cells + corners + crossings of cells).
  init(_ sea: Sea, on transform: GeoTransform, _ shape: GridShape) {
    metres = Float(sea.middleMetres)
    areas = sea.areas
    self.transform = transform
    self.shape = shape
    kinds = Array(repeating: .land, count: shape.count)
    for area in sea.areas {
      for cell in area.cells(of: transform, in: shape) { kinds[shape.index(of: cell)] = .sea }
    }
    for area in sea.areas {
      area.forEachEdge { start, end in
        for pass in transform.passes(from: start, to: end, in: shape)
        where shape.contains(pass.cell) {
          kinds[shape.index(of: pass.cell)] = .shore
        }
      }
    }
  }

  /// Whether a place is sea, in columns and rows from the centre of the window's first cell.
  ///
  /// - Complexity: O(1), but O(corners) beside a border and outside the window.
  func holds(across: Double, down: Double) -> Bool {
    guard across.isFinite, down.isFinite else { return false }
    let (column, row) = (across.rounded(), down.rounded())
    if column >= 0, row >= 0, column < Double(shape.columns), row < Double(shape.rows) {
      switch kinds[Int(row) * shape.columns + Int(column)] {
      case .land: return false
      case .sea: return true
      case .shore: break
      }
    }
    let point = MapPoint(
      x: transform.originX + (across + 0.5) * transform.columnStep,
      y: transform.originY + (down + 0.5) * transform.rowStep)
    return areas.contains { $0.contains(point) }
  }

  /// The same of a cell's centre, by its place in storage.
  func holds(_ index: Int) -> Bool {
    holds(across: Double(index % shape.columns), down: Double(index / shape.columns))
  }
}

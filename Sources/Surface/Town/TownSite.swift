import BergfriedCore

/// The ground a town stands on, and where on its grid things lie.
struct TownSite {
  let ground: Surface
  let transform: GeoTransform
  private let bounds: MapBounds
  private let diagonalMetres: Double

  init(ground: Surface, transform: GeoTransform) {
    self.ground = ground
    self.transform = transform
    bounds = MapBounds(transform: transform, shape: ground.shape)
    let (width, height) = (transform.columnStep, transform.rowStep)
    diagonalMetres = (width * width + height * height).squareRoot()
  }

  /// Writes every known height as `change` has it, and leaves the unknown ones.
  @inline(__always)
  func fill(
    _ heights: UnsafeMutableBufferPointer<Float>, change: (Double) -> Float
  ) {
    for (index, height) in ground.heights.enumerated() {
      heights[index] = height > Surface.unknownLimit ? change(Double(height)) : Surface.unknown
    }
  }

  func plot(of building: Building) -> BuildingPlot {
    let held = held(by: building.area)
    let touched = isThin(building.area, held) ? touched(by: building.area) : []
    return BuildingPlot(
      held: held, touched: touched, foot: foot(of: held.joined() + touched),
      heightMetres: building.heightMetres)
  }

  /// The cells whose centre an area holds, as runs in storage.
  func held(by area: MapPolygon) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    area.forEachRun(of: transform, in: ground.shape) { row, columns in
      let first = ground.shape.index(of: Cell(column: columns.lowerBound, row: row))
      runs.append(first..<(first + columns.count))
    }
    return runs
  }

  /// Whether an area may slip between the centres of cells: its mean width, that of a long strip of
  /// its area and length of border, is less than a cell is across.
  func isThin(_ area: MapPolygon, _ held: [Range<Int>]) -> Bool {
    held.isEmpty || 2 * area.areaSquareMetres < diagonalMetres * area.perimeterMetres
  }

  /// The cells of the grid that an area's border runs through, by place in storage.
  ///
  /// Where it runs through a corner the cells beside it count too: between two cells that only meet
  /// there no edge runs, and one would see through.
  func touched(by area: MapPolygon) -> [Int] {
    guard let extent = area.bounds, extent.meets(bounds) else { return [] }
    var cells: Set<Cell> = []
    var last: Cell?
    area.forEachEdge { start, end in
      for pass in transform.passes(from: start, to: end, in: ground.shape) {
        let cell = pass.cell
        if let last, abs(last.column - cell.column) == 1, abs(last.row - cell.row) == 1 {
          cells.insert(Cell(column: last.column, row: cell.row))
          cells.insert(Cell(column: cell.column, row: last.row))
        }
        cells.insert(cell)
        last = cell
      }
    }
    return cells.filter(ground.shape.contains).map(ground.shape.index(of:)).sorted()
  }

  /// The known ground in cells, and in those next to them where it is not all known.
  private func foot(of cells: some Sequence<Int>) -> ClosedRange<Float>? {
    var (known, isWhole) = (HeightRange(), true)
    for index in cells { isWhole = known.add(ground.heights[index]) && isWhole }
    guard !isWhole else { return known.range }
    for cell in cells.lazy.map(ground.shape.cell(at:)) {
      for row in (cell.row - 1)...(cell.row + 1) {
        for column in (cell.column - 1)...(cell.column + 1) {
          guard let height = ground.height(at: Cell(column: column, row: row)) else { continue }
          _ = known.add(height)
        }
      }
    }
    return known.range
  }
}

/// The lowest and the highest of some heights.
private struct HeightRange {
  private var lowest = Float.infinity
  private var highest = -Float.infinity

  var range: ClosedRange<Float>? { lowest <= highest ? lowest...highest : nil }

  /// - Returns: whether the height is known.
  mutating func add(_ height: Float) -> Bool {
    guard height > Surface.unknownLimit else { return false }
    (lowest, highest) = (min(lowest, height), max(highest, height))
    return true
  }
}

import BergfriedCore
import BergfriedSurface

/// Ground nobody has seen: the easiest, the hardest and the most treacherous cases.
extension HeightField {
  /// The rim's corner stands a quarter of its distance high, far above what curvature takes off.
  func makeBowl(_ cellSize: CellSize) {
    let middle = Cell(column: shape.columns / 2, row: shape.rows / 2)
    let corner = cellSize.distanceMetres(from: Cell(column: 0, row: 0), to: middle)
    let scale = corner > 0 ? 1 / (4 * corner) : 0
    fill { column, row in
      let x = Double(column - middle.column) * cellSize.widthMetres
      let y = Double(row - middle.row) * cellSize.heightMetres
      return Float((x * x + y * y) * scale)
    }
  }

  func makeSpikes(seed: UInt64) {
    let salt = LatticeNoise.salt(seed: seed, use: 100)
    fill { column, row in
      let word = LatticeNoise.word(Int32(column), Int32(row), salt: salt)
      return word % 397 == 0 ? Float(105 + (word &>> 20) % 76) : 100
    }
  }

  func makeNoise(seed: UInt64) {
    let salt = LatticeNoise.salt(seed: seed, use: 110)
    fill { column, row in
      LatticeNoise.value(Int32(column), Int32(row), salt: salt) * 50 + 50
    }
  }

  func makeWalls(seed: UInt64) {
    fill { _, _ in 100 }
    var random = SeededRandom(seed: seed ^ 0x57A1)
    for _ in 0..<(shape.count / 1500 + 2) {
      let isUpright = random.next() & 1 == 0
      let height = 102 + Float(random.next() % 29)
      let start = Cell(
        column: Int(random.unit() * Double(shape.columns)),
        row: Int(random.unit() * Double(shape.rows)))
      let length = 2 + Int(random.unit() * 60)
      for step in 0..<length {
        let column = start.column + (isUpright ? 0 : step)
        let row = start.row + (isUpright ? step : 0)
        if shape.contains(Cell(column: column, row: row)) { self[column, row] = height }
      }
    }
  }

  func makePlateaus(seed: UInt64) {
    fill(with: octaves(from: 40, downTo: 5, falling: 0.6, seed: seed, use: 120))
    for index in heights.indices {
      heights[index] = (heights[index] * 6).rounded(.down) * 5 + 100
    }
  }

  func makeCones(seed: UInt64) {
    fill { _, _ in 100 }
    var random = SeededRandom(seed: seed ^ 0xC07E)
    for _ in 0..<(shape.count / 600 + 2) {
      let column = random.unit() * Double(shape.columns)
      let row = random.unit() * Double(shape.rows)
      // Small cones are many and big ones few.
      let size = random.unit()
      let radius = 2 + 40 * size * size * size
      let slope = 0.25 + random.unit() * 4
      addCone(column: column, row: row, radius: radius, slope: slope)
    }
  }

  private func addCone(column: Double, row: Double, radius: Double, slope: Double) {
    forEachCell(aboutColumn: column, row: row, radius: radius) { x, y, square in
      let distance = square.squareRoot()
      self[x, y] = max(self[x, y], Float(100 + (radius - distance) * slope))
    }
  }

  /// Calls `body` with each cell of the square about a circle, and the square of its distance.
  private func forEachCell(
    aboutColumn column: Double, row: Double, radius: Double, _ body: (Int, Int, Double) -> Void
  ) {
    let columns = (Int(column - radius)..<Int(column + radius) + 2).clamped(to: 0..<shape.columns)
    let rows = (Int(row - radius)..<Int(row + radius) + 2).clamped(to: 0..<shape.rows)
    for y in rows {
      for x in columns {
        let right = Double(x) - column
        let down = Double(y) - row
        body(x, y, right * right + down * down)
      }
    }
  }

  /// Ridges of random height, 11 cells apart, that run 5 cells down for 12 to the right.
  func makeRidges(seed: UInt64) {
    let salt = LatticeNoise.salt(seed: seed, use: 130)
    fill { column, row in
      let across = 12 * row - 5 * column
      let period = 13 * 11
      let ridge = Int((Double(across) / Double(period)).rounded(.down))
      let place = Double(across - ridge * period) / Double(period)
      let crest = Double(LatticeNoise.value(Int32(ridge), 0, salt: salt)) * 15 + 25
      return Float(100 + crest * (1 - (2 * place - 1).magnitude))
    }
  }

  func makeHoles(seed: UInt64) {
    fill(with: octaves(from: 60, downTo: 2, falling: 0.5, seed: seed, use: 140))
    normalise(mean: 100, deviation: 15)
    var random = SeededRandom(seed: seed ^ 0x4013)
    for _ in 0..<(shape.count / 900 + 1) {
      let column = random.unit() * Double(shape.columns)
      let row = random.unit() * Double(shape.rows)
      dig(column: column, row: row, radius: 0.6 + random.unit() * random.unit() * 9)
    }
  }

  private func dig(column: Double, row: Double, radius: Double) {
    forEachCell(aboutColumn: column, row: row, radius: radius) { x, y, square in
      if square <= radius * radius { self[x, y] = Surface.unknown }
    }
  }
}

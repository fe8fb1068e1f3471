import BergfriedCore

/// Ground as it might be found: mountains, hills and a town.
extension HeightField {
  func makeAlpine(seed: UInt64) {
    let wavelength: Double = max(shape.columns, shape.rows) < 2000 ? 700 : 1900
    // Each octave's amplitude is 2^-0.88 of the one before.
    fill(with: octaves(from: wavelength, downTo: 1.9, falling: 0.543_367, seed: seed, use: 0))
    normalise(mean: 1800, deviation: 600)
  }

  func makeSmooth(seed: UInt64) {
    fill(with: octaves(from: 500, downTo: 60, falling: 0.35, seed: seed, use: 40))
    normalise(mean: 300, deviation: 60)
  }

  func makeTown(seed: UInt64) {
    fill(with: octaves(from: 900, downTo: 300, falling: 0.3, by: 3, seed: seed, use: 60))
    normalise(mean: 50, deviation: 5)
    let salt = LatticeNoise.salt(seed: seed, use: 70)
    for top in stride(from: 0, to: shape.rows, by: TownLot.side) {
      for left in stride(from: 0, to: shape.columns, by: TownLot.side) {
        if let lot = TownLot(left: left, top: top, salt: salt) { build(lot) }
      }
    }
  }

  /// Octaves from one wavelength down to another, both in cells, in steps of `by`.
  func octaves(
    from longest: Double, downTo shortest: Double, falling gain: Double, by step: Double = 2,
    seed: UInt64, use: Int
  ) -> [Octave] {
    var octaves: [Octave] = []
    var wavelength = longest
    var amplitude = 1.0
    while wavelength >= shortest {
      let number = octaves.count
      octaves.append(
        Octave(
          wavelength: wavelength, amplitude: amplitude,
          rotation: Rotation.scattered[number % Rotation.scattered.count],
          salt: LatticeNoise.salt(seed: seed, use: use + number)))
      wavelength /= step
      amplitude *= gain
    }
    return octaves
  }

  /// Puts a lot's building on the ground in its middle; nothing where that lies outside.
  private func build(_ lot: TownLot) {
    let middle = (column: lot.left + TownLot.side / 2, row: lot.top + TownLot.side / 2)
    guard middle.column < shape.columns, middle.row < shape.rows else { return }
    let roof = self[middle.column, middle.row] + lot.heightMetres
    for row in lot.top..<min(lot.top + TownLot.side, shape.rows) {
      for column in lot.left..<min(lot.left + TownLot.side, shape.columns) {
        if lot.covers(Double(column - middle.column), Double(row - middle.row)) {
          self[column, row] = roof
        }
      }
    }
  }
}

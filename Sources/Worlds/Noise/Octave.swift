/// One octave of value noise over a grid: random values on a turned lattice, joined by quintic
/// steps. Sums of octaves of falling wavelength and amplitude look like ground.
///
/// Only additions, multiplications and whole numbers are used, in an order that is written down,
/// so every machine gives the same bits.
struct Octave {
  typealias Lanes = SIMD8<Float>

  /// The lattice's step along its own axes, per cell to the right and per cell down.
  let cosineStep: Double
  let sineStep: Double
  let amplitude: Float
  let salt: UInt32

  /// - Parameters:
  ///   - wavelength: the lattice's step in cells.
  ///   - salt: tells this octave's random values from those of others.
  init(wavelength: Double, amplitude: Double, rotation: Rotation, salt: UInt32) {
    cosineStep = rotation.cosine / wavelength
    sineStep = rotation.sine / wavelength
    self.amplitude = Float(amplitude)
    self.salt = salt
  }

  /// Adds one row of the octave, 8 cells at a time.
  ///
  /// - Parameter heights: the row's cells, filled up to a multiple of 8.
  func add(row: Int, to heights: UnsafeMutableBufferPointer<Float>) {
    var corners = Corners(column: 0, row: 0, salt: salt)
    let cosines = Float(cosineStep) * Octave.laneNumbers
    let sines = Float(sineStep) * Octave.laneNumbers
    for start in stride(from: 0, to: heights.count, by: 8) {
      let u = Place(cosineStep * Double(start) - sineStep * Double(row))
      let v = Place(sineStep * Double(start) + cosineStep * Double(row))
      let across = u.fraction + cosines
      let down = v.fraction + sines
      let noise: Lanes
      if across[7] < 1 && down[7] < 1 {
        if corners.column != u.whole || corners.row != v.whole {
          corners = Corners(column: u.whole, row: v.whole, salt: salt)
        }
        noise = corners.blended(eased(across), eased(down))
      } else {
        noise = scattered(u.whole, v.whole, across, down)
      }
      let cell = UnsafeMutableRawPointer(heights.baseAddress! + start)
      let sum = cell.loadUnaligned(as: Lanes.self) + amplitude * noise
      cell.storeBytes(of: sum, as: Lanes.self)
    }
  }

  /// The noise of lanes that lie in different squares of the lattice.
  @inline(__always)
  private func scattered(_ u: Int32, _ v: Int32, _ across: Lanes, _ down: Lanes) -> Lanes {
    let (uSteps, uRest) = split(across)
    let (vSteps, vRest) = split(down)
    let columns = uSteps &+ UInt32(bitPattern: u)
    let rows = vSteps &+ UInt32(bitPattern: v)
    let left = LatticeNoise.mixed(columns &* 0x9E37_79B1 &+ salt)
    let right = LatticeNoise.mixed((columns &+ 1) &* 0x9E37_79B1 &+ salt)
    let top = rows &* 0x85EB_CA6B
    let bottom = top &+ 0x85EB_CA6B
    return blend(
      (LatticeNoise.value(column: left, row: top), LatticeNoise.value(column: right, row: top)),
      (
        LatticeNoise.value(column: left, row: bottom),
        LatticeNoise.value(column: right, row: bottom)
      ),
      eased(uRest), eased(vRest))
  }

  static let laneNumbers = Lanes(0, 1, 2, 3, 4, 5, 6, 7)
}

/// A coordinate in a lattice: its square and the place in it.
private struct Place {
  let whole: Int32
  let fraction: Float

  @inline(__always)
  init(_ coordinate: Double) {
    let towardsZero = Int32(coordinate)
    whole = Double(towardsZero) > coordinate ? towardsZero - 1 : towardsZero
    fraction = Float(coordinate - Double(whole))
  }
}

/// The four random values around one square of a lattice.
private struct Corners {
  let column: Int32
  let row: Int32
  let topLeft: Float
  let topRight: Float
  let bottomLeft: Float
  let bottomRight: Float

  @inline(__always)
  init(column: Int32, row: Int32, salt: UInt32) {
    self.column = column
    self.row = row
    topLeft = LatticeNoise.value(column, row, salt: salt)
    topRight = LatticeNoise.value(column &+ 1, row, salt: salt)
    bottomLeft = LatticeNoise.value(column, row &+ 1, salt: salt)
    bottomRight = LatticeNoise.value(column &+ 1, row &+ 1, salt: salt)
  }

  @inline(__always)
  func blended(_ across: Octave.Lanes, _ down: Octave.Lanes) -> Octave.Lanes {
    blend(
      (Octave.Lanes(repeating: topLeft), Octave.Lanes(repeating: topRight)),
      (Octave.Lanes(repeating: bottomLeft), Octave.Lanes(repeating: bottomRight)), across, down)
  }
}

@inline(__always)
private func blend(
  _ top: (left: SIMD8<Float>, right: SIMD8<Float>),
  _ bottom: (left: SIMD8<Float>, right: SIMD8<Float>), _ across: SIMD8<Float>,
  _ down: SIMD8<Float>
) -> SIMD8<Float> {
  let upper = top.left + (top.right - top.left) * across
  let lower = bottom.left + (bottom.right - bottom.left) * across
  return upper + (lower - upper) * down
}

/// The quintic step 6t⁵ - 15t⁴ + 10t³.
@inline(__always)
private func eased(_ t: SIMD8<Float>) -> SIMD8<Float> {
  t * t * t * (t * (t * 6 - 15) + 10)
}

/// Whole and broken part of numbers from 0 up to a few millions. A whole number may come out as
/// the one before it and a broken part of 1, where the noise is the same.
@inline(__always)
private func split(_ lanes: SIMD8<Float>) -> (whole: SIMD8<UInt32>, rest: SIMD8<Float>) {
  // Between 2²³ and 2²⁴ floats are whole numbers and their lowest bits count them.
  let magic: Float = 12_582_912
  let rounded = (lanes - 0.5) + magic
  let bits = unsafeBitCast(rounded, to: SIMD8<UInt32>.self)
  return (bits &- magic.bitPattern, lanes - (rounded - magic))
}

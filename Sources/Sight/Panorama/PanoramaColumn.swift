import BergfriedCore

/// One column of a panorama in the making: the horizon as it rises from crossing to crossing, and
/// the pixels that it passes.
struct PanoramaColumn {
  /// Where the pixels of a column go.
  struct Pixels {
    /// The slopes of the pixels' rays, rise per run, from the lowest row up.
    let slopes: UnsafeBufferPointer<Double>
    private let ground: PanoramaGround?
    /// The place of the highest row.
    private let first: Int

    init(_ column: Int, of ground: PanoramaGround?, slopes: UnsafeBufferPointer<Double>) {
      self.slopes = slopes
      self.ground = ground
      first = column * slopes.count
    }

    /// Sets a pixel, the lowest of which is the first.
    @inline(__always)
    func set(_ number: Int, distance: Float, index: Int = 0, hidden metres: Float = 0) {
      guard let ground else { return }
      let place = first + slopes.count - 1 - number
      ground.distances[place] = distance
      ground.indices[place] = index
      ground.hidden[place] = metres
    }
  }

  private let ray: SightRay
  private var slope = -Double.infinity
  /// The crossing that made the horizon.
  private var horizon: SightRay.Crossing?
  /// The crossing before the one to come; `nil` where the ground before it is unknown.
  private var before: SightRay.Crossing?
  /// How many pixels are passed, from the lowest up.
  private var passed = 0
  private var hiddenMetres = 0.0

  init(_ ray: SightRay) {
    self.ray = ray
    // What lies between the eye's foot and the first crossing begins at the observer's own cell.
    let frame = ray.frame
    let own = frame.isObserverInside ? frame.height(0, 0) : -.infinity
    guard own > -.infinity else { return }
    before = SightRay.Crossing(distanceMetres: 0, height: own, ring: 0, side: 0, step: .none)
    horizon = before
  }

  /// Takes in the next crossing outward.
  @inline(__always)
  mutating func add(_ crossing: SightRay.Crossing, to pixels: Pixels) {
    guard crossing.height > -.infinity else {
      before = nil
      return
    }
    if crossing.height > slope * crossing.distanceMetres { raise(to: crossing, pixels) }
    before = crossing
  }

  private mutating func raise(to crossing: SightRay.Crossing, _ pixels: Pixels) {
    let reached = crossing.height / crossing.distanceMetres
    if let before, let horizon, before.distanceMetres > horizon.distanceMetres {
      hiddenMetres +=
        meeting(slope, from: before, to: crossing) - horizon.distanceMetres
    }
    if passed < pixels.slopes.count, pixels.slopes[passed] <= reached {
      pass(upTo: reached, before: crossing, pixels)
    }
    slope = reached
    horizon = crossing
  }

  /// Gives the pixels up to a slope the ground between the crossing before and this one.
  private mutating func pass(
    upTo reached: Double, before crossing: SightRay.Crossing, _ pixels: Pixels
  ) {
    let index = before.map { ray.highestIndex($0.height > crossing.height ? $0 : crossing) }
    while passed < pixels.slopes.count, pixels.slopes[passed] <= reached {
      if let before, let index {
        let distance = meeting(pixels.slopes[passed], from: before, to: crossing)
        pixels.set(passed, distance: Float(distance), index: index, hidden: Float(hiddenMetres))
      } else {
        pixels.set(passed, distance: PanoramaGround.unknown)
      }
      hiddenMetres = 0
      passed += 1
    }
  }

  /// Gives the pixels above all ground the sky.
  func finish(_ pixels: Pixels) {
    for number in passed..<pixels.slopes.count {
      pixels.set(number, distance: PanoramaGround.sky)
    }
  }

  /// How far away a ray of this slope meets the ground between two crossings.
  private func meeting(
    _ slope: Double, from a: SightRay.Crossing, to b: SightRay.Crossing
  ) -> Double {
    let below = slope * a.distanceMetres - a.height
    let run = b.distanceMetres - a.distanceMetres
    let gain = b.height - a.height - slope * run
    let share = gain == 0 ? 0 : min(max(below / gain, 0), 1)
    return a.distanceMetres + share * run
  }

  /// The horizon when all ground is passed.
  func skyline(on shape: GridShape) -> SkylinePoint {
    guard let horizon, horizon.distanceMetres > 0 else { return .none }
    return .ground(
      pitchDegrees: Angle.pitchDegrees(rise: horizon.height, run: horizon.distanceMetres),
      distanceMetres: horizon.distanceMetres, cell: shape.cell(at: ray.highestIndex(horizon)))
  }
}

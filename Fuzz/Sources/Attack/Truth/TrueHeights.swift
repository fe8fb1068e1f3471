import BergfriedCore
import Foundation

/// One way in which a town may truly be: every height drawn within what is told of it.
struct TrueHeights {
  /// The level top of each house.
  let tops: [Double]
  /// How high a passage is clear above the ground, per house; 0 for none.
  let clear: [Double]
  /// Between which heights above the ground a grove hides; `nil` where one sees through it.
  let leaves: [ClosedRange<Double>?]
  /// Each tower's eye.
  let eyes: [Double]
  let deck: TrueDeck?
  /// Whether ways below the ground are covered.
  let isSunkenHidden: Bool
  private let measured: MeasuredGround
  private let bump: Bump

  /// By how much the ground is off what was measured.
  private struct Bump {
    var level = 0.0
    var wave = 0.0
    var direction = Spot(x: 1, y: 0)
    var length = 50.0
    var phase = 0.0

    func metres(at spot: Spot) -> Double {
      level + (wave == 0 ? 0 : wave * sin(spot.dot(direction) * 2 * .pi / length + phase))
    }
  }

  /// Whether no ground can hide anything.
  var isGroundEven: Bool { bump.wave == 0 && measured.isEven }
  /// Whether it is off by as much everywhere.
  var isErrorLevel: Bool { bump.wave == 0 }
  /// No ground under a line is higher.
  func highestGround(from start: Spot, to end: Spot) -> Double {
    measured.highestMetres(from: start, to: end) + bump.level + bump.wave.magnitude
  }

  init(of town: MadeTown, _ solids: Solids, _ random: inout SeededRandom) {
    var bump = Bump()
    let error = town.errorMetres * 0.999
    switch error > 0 ? random.whole(0...2) : 0 {
    case 1: bump.level = error * (2 * random.extreme() - 1)
    case 2:
      bump.wave = error * random.pick([1, random.unit()])
      bump.length = random.pick([12, 25, 60])
      let angle = random.unit() * 2 * .pi
      bump.direction = Spot(x: cos(angle), y: sin(angle))
      bump.phase = random.unit() * 2 * .pi
    default: break
    }
    self.bump = bump
    let measured = solids.ground.drawn(&random)
    self.measured = measured
    func ground(_ spot: Spot) -> Double { measured.metres(at: spot) }
    func trueGround(_ spot: Spot) -> Double { measured.metres(at: spot) + bump.metres(at: spot) }
    let bias = random.pick([nil, nil, 0.0, 1.0])
    tops = town.houses.map { house in
      // On ground that nobody knows it stands as on the ground about it.
      let known = house.corners.filter(measured.isKnown)
      let feet = (known.isEmpty ? house.corners : known).map(ground)
      let (low, high) = (feet.min()!, feet.max()!)
      let foot = low + (high - low) * (bias ?? random.extreme())
      let range = house.heightMetres
      let height =
        range.lowerBound + (range.upperBound - range.lowerBound)
        * (bias ?? random.extreme())
      return foot + height + error * (2 * (bias ?? random.extreme()) - 1)
    }
    clear = town.houses.map { house in
      let clear = bias == 1 ? 0 : random.pick([0, 2.2, 3])
      return clear < house.heightMetres.lowerBound - 0.5 ? clear : 0
    }
    leaves = town.groves.map { grove in
      let top = grove.heightMetres * (bias == 1 ? 1 : random.pick([0, 1, 1, random.unit()]))
      let bottom = random.pick([0, 0, 0.3]) * top
      return top > 0.1 ? bottom...top : nil
    }
    let tops = tops
    eyes = town.masts.map { mast in
      switch mast.eye {
      case .aboveGround(let metres):
        trueGround(mast.spot) + metres
      case .aboveRoof(let metres, let house): tops[house] + metres
      }
    }
    deck = TrueDeck(of: town, ground: trueGround, &random)
    isSunkenHidden = random.happens(0.5)
  }

  func ground(at spot: Spot) -> Double { measured.metres(at: spot) + bump.metres(at: spot) }

  /// The deck's height, or the ground's where it comes up through it.
  func deckMetres(at spot: Spot) -> Double {
    max(deck?.metres(at: spot) ?? -.infinity, ground(at: spot))
  }

  /// What someone stands at.
  func level(at spot: Spot, on footing: Footing) -> Double {
    footing == .deck ? deckMetres(at: spot) : ground(at: spot)
  }

  func level(of standing: Standing) -> Double {
    level(at: standing.spot, on: standing.footing)
  }
}

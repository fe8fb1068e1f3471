import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface

/// Where a mover stands on a street or on open ground.
struct MoverPlace {
  let point: MapPoint
  /// Between which heights they stand, as the elevation model has them; `nil` where that is
  /// unknown.
  let levels: ClosedRange<Double>?
  /// How much higher they may stand, where nobody knows how high a bridge is.
  let liftMetres: Double

  /// On open ground.
  init(at point: MapPoint, in town: Town) {
    self.point = point
    levels = town.surface.groundRange(at: point)
    liftMetres = 0
  }

  init(piece: Int, alongMetres: Double, in town: Town) {
    let line = town.streets.pieces[piece]
    let share = line.lengthMetres > 0 ? alongMetres / line.lengthMetres : 0
    let point = line.point(atShare: share)
    self.point = point
    liftMetres = town.streets.ways[line.way].lift?.riseMetres ?? 0
    let ground = town.surface.groundRange(at: point)
    guard
      case .deck(let from, let to, let across) = town.streets.footing(
        ofPiece: piece, atMetres: alongMetres),
      let ground, let start = town.surface.groundRange(at: from),
      let end = town.surface.groundRange(at: to)
    else {
      levels = ground
      return
    }
    func level(_ ground: Double, _ start: Double, _ end: Double) -> Double {
      max(ground, start + across * (end - start))
    }
    levels =
      level(
        ground.lowerBound, start.lowerBound, end.lowerBound)...level(
        ground.upperBound, start.upperBound, end.upperBound)
  }
}

import BergfriedCoverage
import BergfriedDatum
import BergfriedStreets
import BergfriedSurface

/// Where a mover stands on a street or on open ground.
struct MoverPlace {
  let point: MapPoint
  /// The height he stands at, as the elevation model has it; `nil` where that is unknown.
  let levelMetres: Double?
  /// How much higher he may stand, where nobody knows how high a bridge is.
  let liftMetres: Double

  /// On open ground.
  init(at point: MapPoint, in town: Town) {
    self.point = point
    levelMetres = town.surface.groundMetres(at: point)
    liftMetres = 0
  }

  init(piece: Int, alongMetres: Double, in town: Town) {
    let line = town.streets.pieces[piece]
    let share = line.lengthMetres > 0 ? alongMetres / line.lengthMetres : 0
    let point = line.point(atShare: share)
    self.point = point
    liftMetres = town.streets.ways[line.way].lift?.riseMetres ?? 0
    let ground = town.surface.groundMetres(at: point)
    guard
      case .deck(let from, let to, let across) = town.streets.footing(
        ofPiece: piece, atMetres: alongMetres),
      let ground, let start = town.surface.groundMetres(at: from),
      let end = town.surface.groundMetres(at: to)
    else {
      levelMetres = ground
      return
    }
    levelMetres = max(ground, start + across * (end - start))
  }
}

import BergfriedDatum
import BergfriedStreets
import BergfriedSurface

extension PieceSample {
  /// The height that someone stands at here: the ground, or a bridge's deck, straight between the
  /// ground at its way's two ends and nowhere below the ground; `nil` where that is unknown.
  func levelMetres(in town: Town, piece: Int) -> Double? {
    guard let ground = town.surface.ground.height(at: cell).map(Double.init) else { return nil }
    return deckMetres(in: town, piece: piece).map { max($0, ground) } ?? ground
  }

  /// The height of a bridge's deck; `nil` beside bridges, and for one whose ends are unknown.
  func deckMetres(in town: Town, piece: Int) -> Double? {
    guard let deckShare else { return nil }
    let points = town.streets.ways[town.streets.pieces[piece].way].points
    guard
      let start = points.first.flatMap(town.surface.groundMetres),
      let end = points.last.flatMap(town.surface.groundMetres)
    else { return nil }
    return start + deckShare * (end - start)
  }
}

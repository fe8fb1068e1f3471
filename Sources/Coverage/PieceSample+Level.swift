import BergfriedDatum
public import BergfriedStreets
public import BergfriedSurface

extension PieceSample {
  /// Whether a bridge carries the street here.
  var isOnDeck: Bool { footing != .ground }

  /// The height that someone stands at here: the ground, or a bridge's deck, straight between the
  /// ground at its two ends and nowhere below the ground; `nil` where that is unknown.
  public func levelMetres(on surface: TownSurface) -> Double? {
    guard let ground = surface.ground.height(at: cell).map(Double.init) else { return nil }
    guard case .deck(let from, let to, let share) = footing,
      let start = surface.groundMetres(at: from), let end = surface.groundMetres(at: to)
    else { return ground }
    return max(ground, start + share * (end - start))
  }
}

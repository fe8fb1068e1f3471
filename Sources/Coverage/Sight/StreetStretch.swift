import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// A straight part of a piece, along which the height that someone stands at is as good as
/// straight.
struct StreetStretch: Sendable {
  let from: MapPoint
  let to: MapPoint
  /// The heights that someone stands at, as the elevation model has them.
  let fromMetres: Double
  let toMetres: Double
  /// How far the heights between may be above or below the straight line at the most.
  let slackMetres: Double
  /// How far the ground may lie below and above what the elevation model has here.
  let doubt: GroundDoubt
  /// How much higher than that someone may stand, where nobody knows how high a bridge is.
  let liftMetres: Double
  /// Along which part of the piece it runs, as shares of its length.
  let shares: ClosedRange<Double>
  /// Whether a bridge carries it.
  let isOnDeck: Bool
  /// What someone is under or inside of here.
  let shelters: [Shelter]

  /// Stretches are joined as long as heights are off by no more than this.
  static let joinMetres = 0.05
}

extension StreetStretch {
  /// The stretches of a piece, in order; `nil` where some height along it is unknown.
  ///
  /// - Complexity: O(n log n) in the number *n* of cells that the piece crosses.
  static func all(
    ofPiece index: Int, of streets: StreetGraph, on surface: TownSurface
  ) -> [StreetStretch]? {
    let piece = streets.pieces[index]
    var stretches: [StreetStretch] = []
    var along = 0.0
    for (start, end) in zip(piece.points, piece.points.dropFirst()) {
      let length = start.distanceMetres(to: end)
      let profile = LevelProfile(
        from: start, to: end, of: index, atMetres: along, streets, surface)
      guard let profile else { return nil }
      let total = max(piece.lengthMetres, .leastNormalMagnitude)
      for part in profile.parts() {
        let from = part.lowerBound == 0 ? start : start.point(atShare: part.lowerBound, to: end)
        let to = part.upperBound == 1 ? end : start.point(atShare: part.upperBound, to: end)
        let levels = profile.line(over: part)
        stretches.append(
          StreetStretch(
            from: from, to: to, fromMetres: levels.from, toMetres: levels.to,
            slackMetres: levels.slack, doubt: profile.doubt, liftMetres: profile.liftMetres,
            shares: min(
              1, (along + part.lowerBound * length) / total)...min(
                1, (along + part.upperBound * length) / total),
            isOnDeck: profile.isOnDeck, shelters: surface.shelters(from: from, to: to)))
      }
      along += length
    }
    return stretches.isEmpty ? nil : stretches
  }
}

/// The height that someone stands at along a straight line of a piece.
private struct LevelProfile {
  private let shares: [Double]
  private let levels: [Double]
  private let slackMetres: Double
  let doubt: GroundDoubt
  let liftMetres: Double
  let isOnDeck: Bool

  init?(
    from start: MapPoint, to end: MapPoint, of piece: Int, atMetres along: Double,
    _ streets: StreetGraph, _ surface: TownSurface
  ) {
    let profile = GroundProfile(from: start, to: end, on: surface.ground, surface.transform)
    guard profile.isKnown else { return nil }
    let length = start.distanceMetres(to: end)
    guard var doubt = surface.groundDoubt(along: profile, from: start, to: end) else { return nil }
    var deckLevels: [Double]?
    if case .deck(let from, let to, _) = streets.footing(ofPiece: piece, atMetres: along) {
      guard let first = surface.groundMetres(at: from), let last = surface.groundMetres(at: to),
        let firstRange = surface.groundRange(at: from), let lastRange = surface.groundRange(at: to)
      else { return nil }
      doubt.add(firstRange, about: first)
      doubt.add(lastRange, about: last)
      deckLevels = profile.places.map { place in
        let footing = streets.footing(ofPiece: piece, atMetres: along + place.share * length)
        guard case .deck(_, _, let share) = footing else { return first }
        return first + share * (last - first)
      }
    }
    self.doubt = doubt
    shares = profile.places.map(\.share)
    isOnDeck = deckLevels != nil
    let grounds = profile.places.map(\.groundMetres)
    guard
      let lift = LevelProfile.liftMetres(
        streets.ways[streets.pieces[piece].way].lift, overMetres: (deckLevels ?? grounds).min()!,
        on: surface)
    else { return nil }
    liftMetres = lift
    guard let deckLevels else {
      (levels, slackMetres) = (grounds, profile.slackMetres)
      return
    }
    levels = zip(grounds, deckLevels).map { max($0, $1) }
    // Where the ground comes up through the deck between two places, the straight line between
    // them is too high by no more than the lesser of the two differences.
    let gaps = zip(grounds, deckLevels).map { $0 - $1 }
    let kink = zip(gaps, gaps.dropFirst()).reduce(0.0) { most, pair in
      pair.0 * pair.1 < 0 ? max(most, min(pair.0.magnitude, pair.1.magnitude)) : most
    }
    slackMetres = profile.slackMetres + kink
  }

  /// How much higher than a level someone may stand; `nil` where that is unknown.
  private static func liftMetres(
    _ lift: Lift?, overMetres level: Double, on surface: TownSurface
  ) -> Double? {
    guard let lift else { return 0 }
    var highest = level
    for point in lift.restsOn {
      guard let ground = surface.groundRange(at: point) else { return nil }
      highest = max(highest, ground.upperBound)
    }
    return highest - level + lift.riseMetres
  }

  /// The parts along which heights are straight, but for what does not matter.
  func parts() -> [ClosedRange<Double>] {
    var parts: [ClosedRange<Double>] = []
    var open = [0..<shares.count - 1]
    while let range = open.popLast() {
      if let worst = worst(in: range), worst.metres > StreetStretch.joinMetres {
        open.append(worst.place..<range.upperBound)
        open.append(range.lowerBound..<worst.place)
      } else if shares[range.lowerBound] < shares[range.upperBound] {
        parts.append(shares[range.lowerBound]...shares[range.upperBound])
      }
    }
    return parts
  }

  /// The place between two that is farthest from the straight line between them.
  private func worst(in range: Range<Int>) -> (place: Int, metres: Double)? {
    guard range.count > 1 else { return nil }
    let (first, last) = (range.lowerBound, range.upperBound)
    return (first + 1..<last).map { place in
      (place, abs(levels[place] - straight(first, last, at: shares[place])))
    }.max { $0.1 < $1.1 }
  }

  private func straight(_ first: Int, _ last: Int, at share: Double) -> Double {
    let span = shares[last] - shares[first]
    guard span > 0 else { return levels[first] }
    return levels[first] + (levels[last] - levels[first]) * (share - shares[first]) / span
  }

  /// The heights at the ends of a part, and how far those between are off at the most.
  func line(over part: ClosedRange<Double>) -> (from: Double, to: Double, slack: Double) {
    let first = shares.firstIndex(of: part.lowerBound)!
    let last = shares.lastIndex(of: part.upperBound)!
    let off = worst(in: first..<last)?.metres ?? 0
    return (levels[first], levels[last], off + slackMetres)
  }
}

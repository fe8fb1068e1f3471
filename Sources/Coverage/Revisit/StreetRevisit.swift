public import BergfriedCore
import BergfriedStreets

/// How long the pieces of one street go unseen at the most.
public struct StreetRevisit: Hashable, Sendable {
  /// The street's name; `nil` for all without one of a kind.
  public let name: String?
  /// The kinds of its ways, in the map's words.
  public let kinds: [String]
  /// Surely seen some time of the night, and never.
  public let watchedMetres: Double
  /// In the open, and not surely seen at any time of the night.
  public let neverMetres: Double
  /// The longest time that a piece goes unseen of those that are seen some time; `nil` where none
  /// is, or all of them always are.
  public let longest: Range<Ticks>?

  /// Nothing that is watched goes unseen longer: what the watch guarantees.
  public var guaranteed: Ticks {
    longest.map { $0.upperBound - $0.lowerBound } ?? Ticks(count: 0)
  }
}

extension Coverage {
  /// When a piece is not surely seen, from the bell to midnight.
  public func unseenTimes(ofPiece index: Int) -> IntervalSet {
    pieces[index].surelyTimes.complement(within: question.night)
  }

  /// The longest time that a piece goes without being surely seen, the first of several; `nil` for
  /// none.
  public func longestUnseen(ofPiece index: Int) -> Range<Ticks>? {
    unseenTimes(ofPiece: index).intervals.max {
      ($0.upperBound - $0.lowerBound, $1.lowerBound) < (
        $1.upperBound - $1.lowerBound, $0.lowerBound
      )
    }
  }

  /// Whether a piece is surely seen some time of the night.
  public func isWatched(_ index: Int) -> Bool {
    pieces[index].surelyTimes.overlaps(IntervalSet(question.night))
  }

  /// How often the streets are looked at, the rarest first.
  ///
  /// - Complexity: O(pieces and their looks).
  public var revisits: [StreetRevisit] {
    namedStreets.map { street in
      var (watched, never) = (0.0, 0.0)
      var longest: Range<Ticks>?
      for piece in street.pieces.joined() where pieces[piece].standing == .open {
        let length = town.streets.pieces[piece].lengthMetres
        guard isWatched(piece) else {
          never += length
          continue
        }
        watched += length
        guard let own = longestUnseen(ofPiece: piece) else { continue }
        let most = longest.map { $0.upperBound - $0.lowerBound } ?? Ticks(count: 0)
        if own.upperBound - own.lowerBound > most { longest = own }
      }
      return StreetRevisit(
        name: street.name, kinds: street.kinds, watchedMetres: watched, neverMetres: never,
        longest: longest)
    }.sorted {
      ($1.guaranteed, $0.name ?? "", $0.kinds[0]) < ($0.guaranteed, $1.name ?? "", $1.kinds[0])
    }
  }
}

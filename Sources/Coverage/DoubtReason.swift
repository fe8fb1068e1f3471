import BergfriedCore
import BergfriedStreets

/// Why a piece is not surely seen by a telescope that possibly sees it.
public struct DoubtReason: Hashable, Sendable {
  /// What is not known well enough for the piece to be surely seen.
  public enum Cause: Hashable, Sendable {
    /// What stands between, if its height could be told; not known well enough.
    case heights(Obstacle?)
    /// Part of it lies in the field, or would if heights were otherwise.
    case field
    /// It is too far away to be made out by the first ladder.
    case range
  }

  /// By its place among the towers.
  public let tower: Int
  /// By its name.
  public let telescope: String
  /// What stands between it and being sure.
  public let cause: Cause
}

extension Coverage {
  /// The telescopes that possibly see a piece when nobody surely does, and why they do not surely.
  ///
  /// - Throws: ``SightError`` where a tower has no ground to stand on.
  public func doubtReasons(ofPiece index: Int) throws -> [DoubtReason] {
    let doubtful = pieces[index].possiblyTimes.subtracting(pieces[index].surelyTimes)
    let explanations = explanations(ofPiece: index)
    return holds(ofPiece: index).compactMap { hold in
      guard !hold.partlyTimes.intersection(doubtful).isEmpty else { return nil }
      let cause: DoubtReason.Cause
      if hold.seen != .surely {
        if case .blocked(let obstacle) = explanations[hold.tower].reason {
          cause = .heights(obstacle)
        } else {
          cause = .heights(nil)
        }
      } else {
        cause = hold.levels[0] == nil ? .range : .field
      }
      return DoubtReason(tower: hold.tower, telescope: hold.telescope, cause: cause)
    }
  }
}

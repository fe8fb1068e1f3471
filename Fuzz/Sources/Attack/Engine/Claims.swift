/// What is claimed of a town.
struct Claims {
  enum Seen { case surely, possibly, unseen }

  /// A piece of street.
  struct Piece {
    /// Whether anything is claimed of looks at it: covered ways are hidden by what is assumed.
    let isOpen: Bool
    let way: Int
    let points: [Spot]
    /// From each tower.
    let seen: [Seen]
    /// When looks surely hold all of it, and when they possibly hold some of it, in microseconds
    /// from the bell.
    let surely: [Range<Int64>]
    let possibly: [Range<Int64>]
  }

  /// Part of a route: along a piece from one share of its length to another.
  struct Leg {
    let piece: Int
    let from: Double
    let to: Double
    let enter: Int64
    let leave: Int64
  }

  enum Verdict {
    case guarded
    case route([Leg])
    case undecided
    /// No street leads there.
    case none

    var name: String {
      switch self {
      case .guarded: "guarded"
      case .route: "route"
      case .undecided: "undecided"
      case .none: "unconnected"
      }
    }
  }

  let pieces: [Piece]
  let verdict: Verdict
}

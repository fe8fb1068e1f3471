import BergfriedCore
package import BergfriedCoverage
package import BergfriedSlip
package import BergfriedStreets
import BergfriedSurface

extension CrossingsDocument {
  /// At least and at most so many.
  public struct Count: Codable, Equatable, Sendable {
    /// At least.
    public var atLeast: Int
    /// At most.
    public var atMost: Int

    package init(_ range: ClosedRange<Int>) {
      atLeast = range.lowerBound
      atMost = range.upperBound
    }
  }

  /// Where a route comes near a look.
  public struct Escape: Codable, Equatable, Sendable {
    /// The piece of street, by its number.
    public var piece: Int
    /// The street, by its name or kind.
    public var street: String
    /// When, in UTC.
    public var time: String
    /// How long before or after that the piece is possibly seen.
    public var roomSeconds: Double

    package init(_ escape: Slip.Escape, in streets: StreetGraph) {
      piece = escape.piece
      street = streets.street(ofPiece: escape.piece)
      time = escape.time.utc
      roomSeconds = escape.room.seconds
    }
  }

  /// Pieces that are possibly but not surely seen, and what hangs on them.
  public struct Doubts: Codable, Equatable, Sendable {
    /// The most telling first.
    public var pieces: [Doubt]
    /// Whether there is a route if nobody sees those that are marked so.
    public var canOpen: Bool
    /// Whether the watch is guarded if those are surely seen that are marked so.
    public var canClose: Bool
  }

  /// A piece in doubt.
  public struct Doubt: Codable, Equatable, Sendable {
    /// The piece of street, by its number.
    public var piece: Int
    /// The street, by its name or kind.
    public var street: String
    /// How long it is.
    public var lengthMetres: Double
    /// Whether it is one of those that leave a route if nobody sees them.
    public var opens: Bool
    /// Whether it is one of those that leave none if they are surely seen.
    public var closes: Bool
    /// Why it is not surely seen.
    public var reasons: [Reason]
    /// Why it is in doubt whoever looks: as a link where streets may meet (`gap`, `crossing`) or
    /// across a `square`, a `doubtful` way, one `outside` the terrain or of `unknown` height.
    public var cause: String?
  }

  /// Why a telescope that possibly sees a piece does not surely.
  public struct Reason: Codable, Equatable, Sendable {
    /// The tower, by its name.
    public var tower: String
    /// The telescope, by its name.
    public var telescope: String
    /// `heights`, `field` or `range`.
    public var cause: String
    /// What stands between: `building`, `wood` or `ground`.
    public var obstacle: String?
    /// The map's identifier of it.
    public var id: String?
    /// Its name.
    public var name: String?
    /// The height above which it hides the piece, in the terrain's heights; `nil` where it hides it
    /// however low it is, as other things do too.
    public var clearMetres: Double?
    /// The height that it may have at the most.
    public var topMetres: Double?
  }
}

extension CrossingsDocument.Doubts {
  package init(_ doubts: SlipDoubts, in coverage: Coverage) throws {
    let (opening, closing) = (Set(doubts.opening ?? []), Set(doubts.closing ?? []))
    let streets = coverage.town.streets
    pieces = try doubts.pieces.map { piece in
      CrossingsDocument.Doubt(
        piece: piece, street: streets.street(ofPiece: piece),
        lengthMetres: streets.part(piece).lengthMetres, opens: opening.contains(piece),
        closes: closing.contains(piece),
        reasons: piece < streets.pieces.count
          ? try coverage.doubtReasons(ofPiece: piece).map {
            CrossingsDocument.Reason($0, in: coverage)
          }
          : [],
        cause: CrossingsDocument.Doubts.cause(of: piece, in: coverage))
    }
    canOpen = doubts.opening != nil
    canClose = doubts.closing != nil
  }

  private static func cause(of part: Int, in coverage: Coverage) -> String? {
    let streets = coverage.town.streets
    if let link = streets.link(part) { return link.kind.rawValue }
    if part >= streets.insideCount { return "outside" }
    if !streets.isSure(part) { return "doubtful" }
    return coverage.pieces[part].standing == .unknown ? "unknown" : nil
  }
}

extension CrossingsDocument.Reason {
  package init(_ reason: DoubtReason, in coverage: Coverage) {
    tower = coverage.towers[reason.tower].tower.name
    telescope = reason.telescope
    switch reason.cause {
    case .field: cause = "field"
    case .range: cause = "range"
    case .heights(let obstacle):
      cause = "heights"
      guard let obstacle else { return }
      switch obstacle.kind {
      case .building(let id, let name, let kind):
        (self.obstacle, self.id, self.name) = (kind, id, name)
      case .bridge(let id): (self.obstacle, self.id) = ("bridge", id)
      case .wood(let id): (self.obstacle, self.id) = ("wood", id)
      case .ground: self.obstacle = "ground"
      }
      topMetres = obstacle.topMetres
      let clear = obstacle.topMetres - obstacle.lowerByMetres
      let ground = coverage.town.surface.groundMetres(at: obstacle.point)
      clearMetres = ground.map { clear >= $0 } ?? true ? clear : nil
    }
  }
}

extension StreetGraph {
  /// What to call the street that a piece is part of.
  package func street(ofPiece piece: Int) -> String { title(ofPart: piece) }
}

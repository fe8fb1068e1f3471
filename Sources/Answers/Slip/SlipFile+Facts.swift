package import BergfriedCore
package import BergfriedCoverage
package import BergfriedSlip
package import BergfriedStreets
package import BergfriedSurface

extension SlipFile {
  /// At least and at most so many.
  package struct Count: Codable, Equatable {
    package var atLeast: Int
    package var atMost: Int

    package init(_ range: ClosedRange<Int>) {
      atLeast = range.lowerBound
      atMost = range.upperBound
    }
  }

  /// Where a route comes near a look.
  package struct Escape: Codable, Equatable {
    package var piece: Int
    package var street: String
    package var time: String
    /// How long before or after that the piece is possibly seen.
    package var roomSeconds: Double

    package init(_ escape: Slip.Escape, in streets: StreetGraph) {
      piece = escape.piece
      street = streets.street(ofPiece: escape.piece)
      time = escape.time.utc
      roomSeconds = escape.room.seconds
    }
  }

  /// Pieces that are possibly but not surely seen, and what hangs on them.
  package struct Doubts: Codable, Equatable {
    /// The most telling first.
    package var pieces: [Doubt]
    /// Whether there is a route if nobody sees those that are marked so.
    package var canOpen: Bool
    /// Whether the watch is guarded if those are surely seen that are marked so.
    package var canClose: Bool
  }

  package struct Doubt: Codable, Equatable {
    package var piece: Int
    package var street: String
    package var lengthMetres: Double
    /// Whether it is one of those that leave a route if nobody sees them.
    package var opens: Bool
    /// Whether it is one of those that leave none if they are surely seen.
    package var closes: Bool
    package var reasons: [Reason]
    /// Why it is in doubt whoever looks: as a link where streets may meet (`gap`, `crossing`) or
    /// across a `square`, a `doubtful` way, one `outside` the terrain or of `unknown` height.
    package var cause: String?
  }

  /// Why a telescope that possibly sees a piece does not surely.
  package struct Reason: Codable, Equatable {
    package var tower: String
    package var telescope: String
    /// `heights`, `field` or `range`.
    package var cause: String
    /// What stands between: `building`, `wood` or `ground`.
    package var obstacle: String?
    package var id: String?
    package var name: String?
    /// The height above which it hides the piece, in the terrain's heights; `nil` where it hides it
    /// however low it is, as other things do too.
    package var clearMetres: Double?
    /// The height that it may have at the most.
    package var topMetres: Double?
  }
}

extension SlipFile.Doubts {
  package init(_ doubts: SlipDoubts, in coverage: Coverage) throws {
    let (opening, closing) = (Set(doubts.opening ?? []), Set(doubts.closing ?? []))
    let streets = coverage.town.streets
    pieces = try doubts.pieces.map { piece in
      SlipFile.Doubt(
        piece: piece, street: streets.street(ofPiece: piece),
        lengthMetres: streets.part(piece).lengthMetres, opens: opening.contains(piece),
        closes: closing.contains(piece),
        reasons: piece < streets.pieces.count
          ? try coverage.doubtReasons(ofPiece: piece).map { SlipFile.Reason($0, in: coverage) }
          : [],
        cause: SlipFile.Doubts.cause(of: piece, in: coverage))
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

extension SlipFile.Reason {
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

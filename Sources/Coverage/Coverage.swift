import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// Who sees which piece of which street, when, and how well: sensor coverage in space and time.
///
/// *Model.* A piece is surely seen from a tower if someone at any place on it is seen whatever the
/// true heights are, and possibly if at some place for some of them (`TowerSweep`). A telescope
/// sees it while a look holds it in its field: surely if all of the piece lies in the field
/// whatever the heights are, from foot to head; possibly if any of it may (``FieldTarget``,
/// `FieldShape`). Beyond the range of the first ladder's first level nobody is told from what is
/// behind them: there it sees neither surely nor possibly.
public struct Coverage: Sendable {
  /// What is looked at.
  public let town: Town
  /// By whom, for what and when it is looked at.
  public let question: CoverageQuestion
  /// The question's towers, in its order.
  public let towers: [PlacedTower]
  /// Per tower, each piece as seen from there.
  public let views: [[PieceView]]
  /// In the order of the graph's pieces: what all towers together see of each.
  public let pieces: [PieceCoverage]
  let posts: [Post]

  /// - Parameters:
  ///   - earlier: others over the same ground and streets, with the same private areas. What their
  ///     towers see is not looked for anew.
  ///   - tell: gets how many towers are done.
  /// - Throws: ``CoverageError``, `SightError`, or `CancellationError`.
  /// - Complexity: O(what stands and lies near the lines of sight) for each piece and tower.
  public init(
    of town: Town, _ question: CoverageQuestion, reusing earlier: [Coverage] = [], cores: Int,
    tell: (Int) -> Void = { _ in }
  ) async throws {
    let towers = try question.towers.map { tower throws(CoverageError) in
      try PlacedTower(tower, on: town.surface)
    }
    for tower in towers { try tower.checkLooks(in: town, question) }
    var views: [[PieceView]] = []
    for tower in towers {
      try Task.checkCancellation()
      if let known = earlier.lazy.compactMap({ $0.views(from: tower, asked: question) }).first {
        views.append(known)
      } else {
        views.append(await TowerSight(town, question, from: tower).views(cores: cores))
      }
      tell(views.count)
    }
    self.init(of: town, question, placed: towers, views: views)
  }

  /// What a tower sees, asked so; `nil` where no tower here stands there, or more is asked.
  private func views(from tower: PlacedTower, asked other: CoverageQuestion) -> [PieceView]? {
    guard question.targetHeightMetres == other.targetHeightMetres,
      question.curvature == other.curvature, question.isMappedToo == other.isMappedToo
    else { return nil }
    let index = towers.firstIndex { known in
      known.tower.point == tower.tower.point && known.tower.eye == tower.tower.eye
        && question.sightMetres(from: known) == other.sightMetres(from: tower)
    }
    return index.map { views[$0] }
  }

  private init(
    of town: Town, _ question: CoverageQuestion, placed towers: [PlacedTower],
    views: [[PieceView]]
  ) {
    self.town = town
    self.question = question
    self.towers = towers
    self.views = views
    let posts = towers.indices.flatMap { index in
      towers[index].telescopes.map { Post(tower: index, towers[index], $0, town, question) }
    }
    self.posts = posts
    pieces = town.streets.pieces.indices.map { piece in
      let views = views.map { $0[piece] }
      let holds = PieceHold.all(
        ofPiece: piece, in: town, towers: towers, views: views, posts: posts, question)
      return PieceCoverage(ofPiece: piece, in: town, views: views, holds: holds, question)
    }
  }

  /// The same from towers that stand where they do, with other looks.
  ///
  /// - Throws: ``CoverageError``
  /// - Precondition: the towers are as many, in the same order.
  /// - Complexity: O(looks) for each piece that is seen; nothing is looked for anew.
  public func with(towers: [Tower]) throws -> Coverage {
    precondition(
      towers.map(\.point) == self.towers.map(\.tower.point)
        && towers.map(\.eye) == self.towers.map(\.tower.eye), "these are other towers")
    var question = question
    question.towers = towers
    let placed = try towers.map { tower throws(CoverageError) in
      try PlacedTower(tower, on: town.surface)
    }
    for tower in placed { try tower.checkLooks(in: town, question) }
    precondition(
      question.isBeyondRangeToo
        || zip(placed, self.towers).allSatisfy {
          $0.rangeMetres(question) <= $1.rangeMetres(question)
        }, "these see farther")
    return Coverage(of: town, question, placed: placed, views: views)
  }

  /// How much is seen if all is as the map has it, where that is asked for.
  public var asMappedMetres: Double {
    zip(pieces, town.streets.pieces).reduce(0) { $0 + $1.0.mappedShare * $1.1.lengthMetres }
  }

  /// The length of all pieces for which something holds.
  public func lengthMetres(where holds: (Int) -> Bool) -> Double {
    town.streets.pieces.indices.reduce(0) { sum, index in
      sum + (holds(index) ? town.streets.pieces[index].lengthMetres : 0)
    }
  }
}

extension PlacedTower {
  /// The telescopes; where there is none, the eye of someone who looks all round.
  public var telescopes: [Telescope] { tower.telescopesOrEye }

  /// Beyond it none of the telescopes makes anybody out, with a metre to spare.
  func rangeMetres(_ question: CoverageQuestion) -> Double {
    telescopes.map(question.rangeMetres).max()! + 1
  }
}

extension CoverageQuestion {
  /// Nothing is looked for farther away from a tower.
  func sightMetres(from tower: PlacedTower) -> Double {
    isBeyondRangeToo ? air.reachMetres : min(air.reachMetres, tower.rangeMetres(self))
  }
}

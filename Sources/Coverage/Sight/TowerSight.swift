import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// What one tower sees of a town's pieces, whatever telescopes stand there.
///
/// *Model.* Someone on a street stands anywhere on its line, at the height of the ground there or
/// of the bridge that carries them, and reaches up to their height. They are seen where the
/// straight line from the eye to their top is free: no ground, building, wood or bridge rises above
/// it in between, and nothing is above them. Surely: they lowered, the eye lowest, and all that may
/// hide highest, at every place of the piece. Possibly: they raised, the eye highest, and nothing
/// but what surely stands, at some place of it. Eye, street and buildings are where the map has
/// them; nothing is rounded to cells.
struct TowerSight: Sendable {
  let town: Town
  let question: CoverageQuestion
  let tower: PlacedTower
  let sweep: FanSweep
  let surely: [SightBound]
  let possibly: [SightBound]
  /// Nothing is looked for farther away.
  let reachMetres: Double
  private let mapped: [SightBound]
  private let guessed: SightBound

  init(_ town: Town, _ question: CoverageQuestion, from tower: PlacedTower) {
    self.town = town
    self.question = question
    self.tower = tower
    sweep = FanSweep(
      surface: town.surface, eye: tower.tower.point,
      dropPerSquareMetre: question.curvature.dropPerSquareMetre,
      roofs: tower.roofs.map(Int32.init), holders: tower.holders.map(Int32.init),
      isPierced: town.isPierced)
    reachMetres = question.sightMetres(from: tower)
    let error = town.surface.verticalErrorMetres
    let height = question.targetHeightMetres
    let (low, high) = (tower.eyeBoundsMetres.lowerBound, tower.eyeBoundsMetres.upperBound)
    // The higher the roof under the eye, the more it hides at its foot, as the eye rises with it.
    var (surely, possibly, mapped): ([SightBound], [SightBound], [SightBound]) = ([], [], [])
    if let roof = tower.roofMetres {
      surely.append(
        SightBound(
          heights: .highest, eyeMetres: high - error, riseMetres: height - 2 * error,
          scope: .roof(metres: roof.upperBound - error)))
      // A roof that is no plane may be as low as its eaves where the eye is as high as its ridge.
      possibly.append(
        SightBound(
          heights: .lowest, eyeMetres: tower.isRoofLevel ? low + error : high + error,
          riseMetres: height + 2 * error, scope: .roof(metres: roof.lowerBound + error)))
      mapped.append(
        SightBound(
          heights: .typical, eyeMetres: tower.eyeMetres, riseMetres: height,
          scope: .roof(metres: tower.eyeMetres - (high - roof.upperBound))))
    }
    let scope = tower.roofs.isEmpty ? SightBound.Scope.all : .others
    surely.append(
      SightBound(
        heights: .highest, eyeMetres: low - error, riseMetres: height - 2 * error, scope: scope))
    possibly.append(
      SightBound(
        heights: .lowest, eyeMetres: high + error, riseMetres: height + 2 * error,
        scope: tower.holders.isEmpty ? .all : .others))
    mapped.append(
      SightBound(
        heights: .typical, eyeMetres: tower.eyeMetres, riseMetres: height, scope: scope))
    guessed = SightBound(
      heights: .guessed, eyeMetres: low - error, riseMetres: height - 2 * error, scope: scope)
    (self.surely, self.possibly, self.mapped) = (surely, possibly, mapped)
  }

  /// The views of all pieces.
  ///
  /// - Complexity: O(what stands and lies near the lines of sight) for each piece.
  func views(cores: Int) async -> [PieceView] {
    let count = town.streets.pieces.count
    return await withTaskGroup(of: (Int, [PieceView]).self) { group in
      for part in 0..<cores {
        group.addTask {
          let range = count * part / cores..<count * (part + 1) / cores
          return (part, range.map { view(ofPiece: $0) })
        }
      }
      var parts = [[PieceView]](repeating: [], count: cores)
      for await (part, views) in group { parts[part] = views }
      return parts.flatMap { $0 }
    }
  }

  private func view(ofPiece index: Int) -> PieceView {
    let (seen, share) = seen(ofPiece: index)
    return PieceView(
      seen: seen, mappedShare: share,
      isGuessed: question.isMappedToo && seen == .surely && isGuessed(ofPiece: index),
      bearing: tower.bearing(of: town.middle(ofPiece: index), in: town, question))
  }

  /// How a piece is seen, and how much of it is as the map has it.
  private func seen(ofPiece index: Int) -> (Seen, mappedShare: Double) {
    guard town.standings[index] == .open else { return (.unseen, 0) }
    let reach = reachMetres
    if reach < .infinity {
      let place = town.streets.place(on: index, nearestTo: tower.tower.point)
      if place.distanceMetres > reach { return (.unseen, 0) }
    }
    let stretches = town.stretches[index]
    let isNear =
      reach == .infinity
      || town.streets.pieces[index].points.allSatisfy {
        tower.tower.point.distanceMetres(to: $0) <= reach
      }
    if isNear, stretches.allSatisfy({ isSurelySeen($0, ofPiece: index) }) { return (.surely, 1) }
    let mayLieLower = (town.lift(ofPiece: index)?.dropMetres ?? 0) > 0
    guard mayLieLower || stretches.contains(where: { !isSurelyHidden($0) }) else {
      return (.unseen, 0)
    }
    return (.possibly, question.isMappedToo ? mappedShare(of: stretches, ofPiece: index) : 0)
  }

  /// - Parameter index: the piece that the stretch is part of; `nil` for a place of the ground.
  func isSurelySeen(_ stretch: StreetStretch, ofPiece index: Int?) -> Bool {
    if stretch.liftMetres > 0 || hidingShelter(over: stretch, ofPiece: index) != nil {
      return false
    }
    var shadow = Shadow()
    for bound in bounds(over: stretch, ofPiece: index) {
      sweep.add(stretch, bound, until: .anyHidden, to: &shadow)
      if !shadow.isEmpty { return false }
    }
    return true
  }

  /// What must be clear for a stretch to be surely seen.
  func bounds(over stretch: StreetStretch, ofPiece index: Int?) -> [SightBound] {
    guard let deck = deck(under: stretch, ofPiece: index) else { return surely }
    return surely.map { bound in
      var bound = bound
      bound.deck = (deck.owner, 2 * town.surface.verticalErrorMetres)
      return bound
    }
  }

  /// What someone on a stretch may be hidden under or inside of.
  func hidingShelter(over stretch: StreetStretch, ofPiece index: Int?) -> Shelter? {
    if stretch.shelters.isEmpty { return nil }
    let deck = deck(under: stretch, ofPiece: index)
    let top =
      min(stretch.fromMetres, stretch.toMetres) - stretch.slackMetres
      + surely[0].topMetres(over: stretch)
    return stretch.shelters.first { shelter in
      if case .span(let span) = shelter.owner, span == deck?.span {
        return stretch.liftMetres > 0
          || town.surface.spans[span].parapetMetres >= question.targetHeightMetres
      }
      return shelter.tops.highestMetres > top
    }
  }

  func isSurelyHidden(_ stretch: StreetStretch) -> Bool {
    var shadow = Shadow()
    for bound in possibly {
      sweep.add(stretch, bound, until: .allHidden, to: &shadow)
      if shadow.isWhole { return true }
    }
    return false
  }

  /// Whether anything whose height was assumed stands in the way, or carries the eye.
  private func isGuessed(ofPiece index: Int) -> Bool {
    if tower.roofMetres != nil, tower.roofs.contains(where: { town.surface.screens.isAssumed[$0] })
    {
      return true
    }
    return town.stretches[index].contains { stretch in
      var shadow = Shadow()
      sweep.add(stretch, guessed, until: .anyHidden, to: &shadow)
      return !shadow.isEmpty
    }
  }

  /// How much of a piece is seen as the map has it.
  private func mappedShare(of stretches: [StreetStretch], ofPiece index: Int) -> Double {
    var seen = 0.0
    for stretch in stretches {
      var shadow = Shadow()
      let top = min(stretch.fromMetres, stretch.toMetres) + question.targetHeightMetres
      for shelter in stretch.shelters where shelter.tops.typicalMetres > top {
        shadow.add(shelter.shares.lowerBound, shelter.shares.upperBound)
      }
      for bound in mapped { sweep.add(stretch, bound, until: .allHidden, to: &shadow) }
      let length = stretch.shares.upperBound - stretch.shares.lowerBound
      seen += (1 - shadow.share) * length
    }
    return min(max(seen, 0), 1)
  }

  /// The bridge that carries a stretch.
  private func deck(
    under stretch: StreetStretch, ofPiece index: Int?
  ) -> (span: Int, owner: Int32)? {
    guard let index, stretch.isOnDeck else { return nil }
    let id = town.streets.ways[town.streets.pieces[index].way].id
    let surface = town.surface
    for shelter in stretch.shelters {
      guard case .span(let span) = shelter.owner else { continue }
      let own = surface.spans[span].id
      if own == id || own.hasPrefix(id + "#") {
        return (span, Int32(surface.buildings.count + surface.woods.count + span))
      }
    }
    return nil
  }
}

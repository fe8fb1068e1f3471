import BergfriedDatum
import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// What one tower sees of a town's pieces: two viewsheds, read off where the street lies open, and
/// lines of sight walked where something stands in the street's cell.
///
/// *Model.* Someone on a street reaches from the ground of his cell up to his height. He is surely
/// seen where the lowest eye sees him over the highest surface, his ground lowered by the vertical
/// error; possibly where the highest eye sees him over the lowest surface, his ground raised by it.
/// The bounds hold for every cell on its own, so they hold for any errors within their range.
struct TowerSweep: Sendable {
  let town: Town
  let question: CoverageQuestion
  let tower: PlacedTower

  private struct Bound {
    let surface: Surface
    let observer: Observer
    let viewshed: Viewshed
    /// From the ground as the elevation model has it to the target's top.
    let riseMetres: Double
  }

  /// The views of all pieces, and the cells that are surely seen.
  ///
  /// - Complexity: two viewsheds, and O(distance) for each sample in a covered cell.
  func look(cores: Int) async throws -> (views: [PieceView], surely: Viewshed) {
    let high = try await highBound(cores)
    let low = try await bound(
      over: town.surface.low, eyeMetres: tower.eyeBoundsMetres.upperBound, targetUp: true, cores)
    return (try await views(high, low, cores), high.viewshed)
  }

  /// The cells that are surely seen.
  ///
  /// - Complexity: one viewshed.
  func surelySeenGround(cores: Int) async throws -> Viewshed { try await highBound(cores).viewshed }

  /// The cells that are surely, and those that are possibly seen, whatever stands in a cell being
  /// ground of its own.
  ///
  /// - Complexity: two viewsheds.
  func groundSight(cores: Int) async throws -> (surely: Viewshed, possibly: Viewshed) {
    let low = try await bound(
      over: town.surface.low, eyeMetres: tower.eyeBoundsMetres.upperBound, targetUp: true, cores)
    return (try await highBound(cores).viewshed, low.viewshed)
  }

  private func highBound(_ cores: Int) async throws -> Bound {
    try await bound(
      over: highSurface(), eyeMetres: tower.eyeBoundsMetres.lowerBound, targetUp: false, cores)
  }

  private func views(_ high: Bound, _ low: Bound, _ cores: Int) async throws -> [PieceView] {
    let count = town.streets.pieces.count
    return try await withThrowingTaskGroup(of: (Int, [PieceView]).self) { group in
      for part in 0..<cores {
        group.addTask {
          let range = count * part / cores..<count * (part + 1) / cores
          return (part, try range.map { try view(ofPiece: $0, high, low) })
        }
      }
      var parts = [[PieceView]](repeating: [], count: cores)
      for try await (part, views) in group { parts[part] = views }
      return parts.flatMap { $0 }
    }
  }

  /// The eye rises and falls with the roof it stands on, so that roof may be taken at its lowest
  /// where the eye is.
  func highSurface() throws -> Surface {
    guard let roof = tower.roof, let low = town.surface.low.height(at: tower.cell) else {
      return town.surface.high
    }
    let cover = town.surface.cover.values
    let high = town.surface.high
    return try Surface(shape: high.shape, cellSize: high.cellSize) { heights in
      high.withHeights { _ = heights.update(fromContentsOf: $0) }
      for index in heights.indices where cover[index] == Int32(roof + 1) { heights[index] = low }
    }
  }

  private func bound(
    over surface: Surface, eyeMetres: Double, targetUp: Bool, _ cores: Int
  ) async throws -> Bound {
    let sign = targetUp ? 1.0 : -1.0
    let error = sign * town.surface.verticalErrorMetres
    let rise = question.targetHeightMetres + error
    // On open ground the surface itself was lowered or raised by the error, and by up to two steps
    // of a `Float` more.
    let rounding = sign * 0x1p-22 * surface.greatestMetres
    let observer = tower.observer(
      eyeMetres: eyeMetres, targetHeightMetres: rise + error + rounding,
      reachMetres: question.air.reachMetres)
    let viewshed = try await surface.viewshed(
      from: observer, curvature: question.curvature, cores: cores)
    return Bound(surface: surface, observer: observer, viewshed: viewshed, riseMetres: rise)
  }

  private func view(ofPiece index: Int, _ high: Bound, _ low: Bound) throws -> PieceView {
    let place = tower.bearing(of: town.middle(ofPiece: index), in: town, question)
    return PieceView(seen: try seen(piece: index, high, low), bearing: place)
  }

  private func seen(piece index: Int, _ high: Bound, _ low: Bound) throws -> Seen {
    guard town.standings[index] == .open else { return .unseen }
    let samples = town.samples[index]
    if try samples.allSatisfy({ try sees($0, high) }) { return .surely }
    return try samples.contains { try sees($0, low) } ? .possibly : .unseen
  }

  private func sees(_ sample: PieceSample, _ bound: Bound) throws -> Bool {
    let cell = sample.cell
    guard bound.viewshed.window.contains(cell) else { return false }
    let visibility = bound.viewshed[cell]
    if visibility == .outsideLimits { return false }
    if !sample.isOnDeck, town.surface.cover[cell] == 0 {
      return visibility == .seen
    }
    guard let level = sample.levelMetres(on: town.surface) else { return false }
    let top = level + bound.riseMetres
    // Where not even something higher in the same cell is seen, no line need be walked.
    let isKnownHidden =
      visibility == .hidden
      && bound.surface.height(at: cell).map {
        top <= Double($0) + bound.observer.targetHeightMetres
      } ?? false
    if isKnownHidden { return false }
    return try bound.surface.showsTop(
      top, over: cell, to: bound.observer, curvature: question.curvature)
  }
}

extension Surface {
  /// How far from zero a height is at the most.
  fileprivate var greatestMetres: Double {
    knownHeights.map { Double(max($0.lowerBound.magnitude, $0.upperBound.magnitude)) } ?? 0
  }
}

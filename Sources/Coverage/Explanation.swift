public import BergfriedDatum
import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// Why someone on a piece is not surely seen from a tower.
public struct Explanation: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Something stands in the way.
    case blocked(Obstacle)
    /// Farther away than one can see on such a night.
    case tooFar(metres: Double, visibilityMetres: Double)
    /// Nobody sees into a covered street, a private zone or unknown ground.
    case notLooked(Town.Standing)
    /// It is surely seen.
    case seen
  }

  public let tower: String
  /// The place on the piece that is seen least.
  public let point: MapPoint
  public let reason: Reason
}

/// What stands between a tower and a place.
public struct Obstacle: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case building(id: String, name: String?)
    case wood(id: String)
    case ground
  }

  public let kind: Kind
  public let point: MapPoint
  public let distanceMetres: Double
  /// How high it stands there, in the terrain's heights, error and greatest height counted in.
  public let topMetres: Double
  /// What must be taken off it so that it no longer hides any of the piece.
  public let lowerByMetres: Double
  /// What must be added to the eye for all of the piece to be surely seen.
  public let raiseEyeByMetres: Double
}

extension Coverage {
  /// For each tower, why a piece is not surely seen from there, or that it is.
  ///
  /// - Throws: ``SightError`` where a tower has no ground to stand on.
  /// - Complexity: O(samples x distance in cells).
  public func explanations(ofPiece index: Int) throws -> [Explanation] {
    let middle = town.middle(ofPiece: index)
    return try towers.indices.map { tower in
      func answer(_ reason: Explanation.Reason, at point: MapPoint) -> Explanation {
        Explanation(tower: towers[tower].tower.name, point: point, reason: reason)
      }
      guard town.standings[index] == .open else {
        return answer(.notLooked(town.standings[index]), at: middle)
      }
      let view = views[tower][index]
      guard view.seen != .surely else { return answer(.seen, at: middle) }
      if let worst = try obstacle(before: index, from: tower) {
        return answer(.blocked(worst.obstacle), at: worst.point)
      }
      return answer(
        .tooFar(metres: view.bearing.distanceMetres, visibilityMetres: question.air.reachMetres),
        at: middle)
    }
  }

  /// What hides the piece's place that would need most.
  private func obstacle(
    before piece: Int, from tower: Int
  ) throws -> (obstacle: Obstacle, point: MapPoint)? {
    let sweep = TowerSweep(town: town, question: question, tower: towers[tower])
    let surface = try sweep.highSurface()
    var worst: (line: LineOfSight, crossing: Crossing, point: MapPoint)?
    var crossings: [Crossing] = []
    for sample in town.samples[piece] {
      guard
        let level = sample.levelMetres(on: town.surface),
        let top = surface.height(at: sample.cell)
      else { continue }
      let observer = towers[tower].observer(
        eyeMetres: towers[tower].eyeBoundsMetres.lowerBound,
        targetHeightMetres: level + question.targetHeightMetres
          - town.surface.verticalErrorMetres - Double(top),
        reachMetres: .infinity)
      let line = try surface.lineOfSight(
        from: observer, to: sample.cell, curvature: question.curvature)
      guard case .blocked(let crossing) = line.verdict else { continue }
      crossings += try surface.crossings(
        from: observer, to: sample.cell, curvature: question.curvature
      ).filter { $0.clearanceMetres < 0 }
      if worst.map({ line.eyeToAddMetres > $0.line.eyeToAddMetres }) ?? true {
        worst = (line, crossing, sample.point)
      }
    }
    return worst.map { (obstacle($0.crossing, $0.line, among: crossings), $0.point) }
  }

  private func obstacle(
    _ crossing: Crossing, _ line: LineOfSight, among crossings: [Crossing]
  ) -> Obstacle {
    // Of the two cells whose edge is crossed, the higher one is what stands in the way.
    let cell = crossing.ends.filter { $0.share > 0 }.map(\.cell).max {
      (town.surface.high.height(at: $0) ?? 0) < (town.surface.high.height(at: $1) ?? 0)
    }!
    let place = town.surface.transform.centre(of: cell)
    let cover = town.surface.cover(at: cell)
    return Obstacle(
      kind: kind(at: cell), point: MapPoint(x: place.x, y: place.y),
      distanceMetres: crossing.distanceMetres, topMetres: crossing.groundMetres,
      lowerByMetres: cover == .nothing
        ? -crossing.clearanceMetres : crossings.compactMap { lowering(cover, at: $0) }.max() ?? 0,
      raiseEyeByMetres: line.eyeToAddMetres)
  }

  /// How much what stands somewhere must be lowered to free a crossing; `nil` where it is not in
  /// the way. Lowering one end of an edge lowers the crossing by its share only.
  private func lowering(_ cover: TownSurface.Cover, at crossing: Crossing) -> Double? {
    let share = crossing.ends.reduce(0) {
      $0 + (town.surface.cover(at: $1.cell) == cover ? $1.share : 0)
    }
    return share > 0 ? -crossing.clearanceMetres / share : nil
  }

  private func kind(at cell: Cell) -> Obstacle.Kind {
    switch town.surface.cover(at: cell) {
    case .nothing: return .ground
    case .wood(let index): return .wood(id: town.surface.woods[index].id)
    case .building(let index):
      let building = town.surface.buildings[index]
      return .building(id: building.id, name: building.name)
    }
  }
}

extension Crossing {
  /// The two cells whose edge is crossed, and how much the height of each counts there.
  fileprivate var ends: [(cell: Cell, share: Double)] {
    let place = edge == .alongRow ? column : row
    let first = place.rounded(.down)
    return [(first, 1 - (place - first)), (first + 1, place - first)].map { end, share in
      let cell =
        edge == .alongRow
        ? Cell(column: Int(end), row: Int(row.rounded()))
        : Cell(column: Int(column.rounded()), row: Int(end))
      return (cell, share)
    }
  }
}

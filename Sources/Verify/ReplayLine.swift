import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface

/// Lines of sight from one tower for the replay of a route, walked one by one: its eye as high as
/// it may be, and nothing in the way but what surely stands.
///
/// It shares no code with what was worked out per piece. A line is held against every side of every
/// building near it, and against the ground wherever it crosses a row or column of cells' centres.
struct ReplayLine: Sendable {
  private let eye: MapPoint
  private let eyeMetres: Double
  private let dropPerSquareMetre: Double
  private let surface: TownSurface
  private let blocks: [Block]
  private let isPierced: Set<Int>

  /// A building that surely stands, with its outline and how high it surely is.
  private struct Block {
    let area: MapPolygon
    let bounds: MapBounds
    let topMetres: Double
  }

  init(from placed: PlacedTower, in town: Town, _ question: CoverageQuestion) {
    eye = placed.tower.point
    eyeMetres = placed.eyeBoundsMetres.upperBound
    dropPerSquareMetre = question.curvature.dropPerSquareMetre
    surface = town.surface
    let pierced = ReplayLine.pierced(in: town)
    isPierced = pierced
    let error = surface.verticalErrorMetres
    let own = placed.tower.point
    let isOnRoof = if case .aboveRoof = placed.tower.eye { true } else { false }
    blocks = surface.buildings.indices.compactMap { index in
      let building = town.surface.buildings[index]
      guard building.heightMetres.lowerBound > 0, !pierced.contains(index),
        let bounds = building.area.bounds,
        let foot = ReplayLine.lowestGround(under: building.area, bounds, on: town.surface),
        !(isOnRoof && building.area.contains(own))
      else { return nil }
      return Block(
        area: building.area, bounds: bounds,
        topMetres: foot + building.heightMetres.lowerBound - error)
    }
  }

  /// The buildings that a street leads through: they may have an opening there.
  private static func pierced(in town: Town) -> Set<Int> {
    var pierced: Set<Int> = []
    var squares: [Cell: [Int]] = [:]
    let side = 50.0
    func square(_ value: Double) -> Int { Int((value / side).rounded(.down)) }
    for (index, building) in town.surface.buildings.enumerated() {
      guard let bounds = building.area.bounds, bounds.widthMetres < 1e5,
        bounds.heightMetres < 1e5
      else { continue }
      for row in square(bounds.minY)...square(bounds.maxY) {
        for column in square(bounds.minX)...square(bounds.maxX) {
          squares[Cell(column: column, row: row), default: []].append(index)
        }
      }
    }
    for piece in town.streets.pieces {
      let way = town.streets.ways[piece.way]
      if way.isCovered, way.level < 0 { continue }
      for (start, end) in zip(piece.points, piece.points.dropFirst()) {
        let bounds = MapBounds([start, end])!
        for row in square(bounds.minY)...square(bounds.maxY) {
          for column in square(bounds.minX)...square(bounds.maxX) {
            for building in squares[Cell(column: column, row: row)] ?? []
            where !pierced.contains(building) {
              let area = town.surface.buildings[building].area
              if area.contains(start) || area.contains(end)
                || area.crossings(from: start, to: end).count > 1
              {
                pierced.insert(building)
              }
            }
          }
        }
      }
    }
    return pierced
  }

  /// The lowest ground at an area's foot: at centres of cells inside, and wherever its sides cross
  /// a row or column of centres; `nil` where some is unknown.
  private static func lowestGround(
    under area: MapPolygon, _ bounds: MapBounds, on surface: TownSurface
  ) -> Double? {
    let (ground, transform) = (surface.groundBounds.lowest, surface.transform)
    guard let window = transform.window(covering: bounds, in: ground.shape) else { return nil }
    var lowest = Double.infinity
    for row in window.rows {
      for column in window.columns {
        let cell = Cell(column: column, row: row)
        guard area.contains(transform.centrePoint(of: cell)) else { continue }
        guard let height = ground.height(at: cell) else { return nil }
        lowest = min(lowest, Double(height))
      }
    }
    let grid = MapBounds(transform: transform, shape: ground.shape)
    var isKnown = true
    area.forEachEdge { start, end in
      guard let part = grid.shares(ofLineFrom: start, to: end) else { return }
      let profile = GroundProfile(
        from: start.point(atShare: part.lowerBound, to: end),
        to: start.point(atShare: part.upperBound, to: end), on: ground, transform)
      isKnown = isKnown && profile.isKnown
      for place in profile.places {
        lowest = min(lowest, place.groundMetres - profile.slackMetres)
      }
    }
    return isKnown && lowest < .infinity ? lowest : nil
  }

  /// Whether the eye sees something that reaches up to a height over a point.
  ///
  /// - Complexity: O(buildings + distance in cells).
  func shows(_ point: MapPoint, topMetres: Double) -> Bool {
    let distance = eye.distanceMetres(to: point)
    let top = topMetres - dropPerSquareMetre * distance * distance
    func line(atShare share: Double) -> Double { eyeMetres + share * (top - eyeMetres) }
    func fallen(_ height: Double, _ share: Double) -> Double {
      let run = share * distance
      return height - dropPerSquareMetre * run * run
    }
    let bounds = MapBounds([eye, point])!
    // What stands nearer to the mover than this is what they stand at.
    let last = 1 - 1e-3 / max(distance, 1e-3)
    for block in blocks where block.bounds.meets(bounds) {
      for share in block.area.crossings(from: eye, to: point) where share < last {
        if fallen(block.topMetres, share) > line(atShare: share) { return false }
      }
    }
    let profile = GroundProfile(
      from: eye, to: point, on: surface.groundBounds.lowest, surface.transform)
    let error = surface.verticalErrorMetres
    for place in profile.places where place.share > 0 && place.share < last {
      if fallen(place.groundMetres - error, place.share) > line(atShare: place.share) {
        return false
      }
    }
    return true
  }
}

extension MapPolygon {
  /// Where a straight line crosses the outline or the holes, as shares of its length.
  fileprivate func crossings(from start: MapPoint, to end: MapPoint) -> [Double] {
    var shares: [Double] = []
    let (right, up) = (end.x - start.x, end.y - start.y)
    forEachEdge { one, next in
      let left = right * (one.y - start.y) - up * (one.x - start.x)
      let other = right * (next.y - start.y) - up * (next.x - start.x)
      guard (left > 0) != (other > 0) else { return }
      let along = left / (left - other)
      let (x, y) = (one.x + along * (next.x - one.x), one.y + along * (next.y - one.y))
      let square = right * right + up * up
      guard square > 0 else { return }
      let share = ((x - start.x) * right + (y - start.y) * up) / square
      if share > 0, share < 1 { shares.append(share) }
    }
    return shares
  }
}

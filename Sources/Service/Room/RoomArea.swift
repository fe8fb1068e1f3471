import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// How much of an area is seen, by all towers in use and by each.
struct RoomArea: Encodable {
  /// What one tower sees.
  struct Line: Encodable {
    let name: String
    var surely = 0.0
    var possibly = 0.0
  }

  /// Of the ground or of the streets: in square metres or in metres.
  struct Part: Encodable {
    let unit: String
    /// All that is looked at.
    var whole = 0.0
    var surely = 0.0
    /// But not surely.
    var possibly = 0.0
    /// Nobody looks at it: private zones, ground of unknown height, streets under cover.
    var apart = 0.0
    var towers: [Line]

    init(unit: String, towers: [String]) {
      self.unit = unit
      self.towers = towers.map { Line(name: $0) }
    }

    /// - Parameters:
    ///   - amount: of something that is seen alike.
    ///   - seen: by the towers together.
    ///   - own: by each, as it is numbered.
    mutating func add(_ amount: Double, _ seen: Seen, by own: (Int) -> Seen) {
      whole += amount
      switch seen {
      case .surely: surely += amount
      case .possibly: possibly += amount
      case .unseen: return
      }
      for tower in towers.indices {
        switch own(tower) {
        case .surely: towers[tower].surely += amount
        case .possibly: towers[tower].possibly += amount
        case .unseen: break
        }
      }
    }
  }

  /// What lies inside of an outline that crosses itself: what a line from there to the outside
  /// crosses an odd number of times.
  let rule = "even-odd"
  let ground: Part
  /// Missing where the watch has no map.
  let streets: Part?

  static let mostCorners = 1000
  static let mostMetres = 1e8

  /// - Parameters:
  ///   - views: of each tower, in their order, as far as the area reaches.
  ///   - coverage: of the same towers.
  private init(
    _ area: MapPolygon, seenBy views: [(tower: String, view: GroundView)], _ coverage: Coverage?,
    in town: Town
  ) {
    let names = views.map(\.tower)
    ground = RoomArea.ground(area, views.map(\.view), names, of: town)
    streets = coverage.map { RoomArea.streets(area, $0) }
  }

  /// As JSON, worked out on no actor.
  static func json(
    of area: MapPolygon, seenBy views: [(tower: String, view: GroundView)], _ coverage: Coverage?,
    in town: Town
  ) async throws -> String {
    try RoomArea(area, seenBy: views, coverage, in: town).compactJSON()
  }

  private static func ground(
    _ area: MapPolygon, _ views: [GroundView], _ names: [String], of town: Town
  ) -> Part {
    var part = Part(unit: "m2", towers: names)
    let surface = town.surface
    let (transform, shape) = (surface.transform, surface.ground.shape)
    var closed: Set<Int> = []
    for zone in town.privateAreas {
      zone.forEachRun(of: transform, in: shape) { row, columns in
        closed.formUnion(columns.map { shape.index(of: Cell(column: $0, row: row)) })
      }
    }
    let cellArea = transform.columnStep.magnitude * transform.rowStep.magnitude
    let places = views.map { PlacedView($0, over: transform) }
    var own = [Seen](repeating: .unseen, count: views.count)
    area.forEachRun(of: transform, in: shape) { row, columns in
      for column in columns {
        let cell = Cell(column: column, row: row)
        guard surface.ground.height(at: cell) != nil, !closed.contains(shape.index(of: cell))
        else {
          part.apart += cellArea
          continue
        }
        for index in places.indices { own[index] = places[index].seen(column, row) }
        part.add(cellArea, own.max() ?? .unseen) { own[$0] }
      }
    }
    return part
  }

  /// - Complexity: O(pieces x corners).
  private static func streets(_ area: MapPolygon, _ coverage: Coverage) -> Part {
    var part = Part(unit: "m", towers: coverage.towers.map(\.tower.name))
    let graph = coverage.town.streets
    guard let bounds = area.bounds else { return part }
    for (number, piece) in coverage.pieces.enumerated() {
      let metres = graph.pieces[number].metres(in: area, bounds)
      guard metres > 0 else { continue }
      guard piece.standing == .open else {
        part.apart += metres
        continue
      }
      part.add(metres, piece.seen) { coverage.views[$0][number].seen }
    }
    return part
  }

  /// A view among the cells of all the ground.
  private struct PlacedView {
    let view: GroundView
    let left: Int
    let top: Int

    init(_ view: GroundView, over all: GeoTransform) {
      self.view = view
      left = Int(((view.transform.originX - all.originX) / all.columnStep).rounded())
      top = Int(((view.transform.originY - all.originY) / all.rowStep).rounded())
    }

    func seen(_ column: Int, _ row: Int) -> Seen {
      let cell = Cell(column: column - left, row: row - top)
      guard view.shape.contains(cell) else { return .unseen }
      return switch view.cells[view.shape.index(of: cell)] {
      case Visibility.seen.rawValue: .surely
      case Visibility.possiblySeen.rawValue: .possibly
      default: .unseen
      }
    }
  }
}

extension Piece {
  /// How much of it lies in an area: along its line, slopes included where its length has them.
  fileprivate func metres(in area: MapPolygon, _ bounds: MapBounds) -> Double {
    var (inside, whole) = (0.0, 0.0)
    for (start, end) in zip(points, points.dropFirst()) {
      let metres = start.distanceMetres(to: end)
      whole += metres
      let isNear =
        max(start.x, end.x) >= bounds.minX && min(start.x, end.x) <= bounds.maxX
        && max(start.y, end.y) >= bounds.minY && min(start.y, end.y) <= bounds.maxY
      if isNear { inside += metres * area.share(from: start, to: end) }
    }
    return whole > 0 ? lengthMetres * inside / whole : 0
  }
}

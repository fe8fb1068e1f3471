import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedSurface

/// Puts a made-up town to the library. All that the attack knows of the library stands here.
struct Engine {
  static func claims(of made: MadeTown) async throws -> Claims {
    let coverage = try await Coverage(of: try town(made), question(of: made), cores: 1)
    let streets = coverage.town.streets
    let pieces = streets.pieces.indices.map { index in
      let piece = coverage.pieces[index]
      return Claims.Piece(
        isOpen: piece.standing == .open, way: streets.pieces[index].way,
        points: streets.pieces[index].points.map { Spot(x: $0.x, y: $0.y) },
        seen: coverage.towers.indices.map { seen(coverage.views[$0][index].seen) },
        surely: times(piece.surelyTimes), possibly: times(piece.possiblyTimes))
    }
    return Claims(pieces: pieces, verdict: verdict(of: made, in: coverage))
  }

  private static func town(_ made: MadeTown) throws -> Town {
    let grid = made.grid
    let ground = try Surface(
      heights: grid.heights.enumerated().map {
        grid.unknown.contains($0) ? Surface.unknown : Float($1)
      },
      shape: GridShape(columns: grid.columns, rows: grid.rows),
      cellSize: CellSize(metres: made.cellMetres))
    func bound(_ side: (ClosedRange<Double>) -> Double) throws -> Surface {
      try Surface(
        heights: grid.bounds.enumerated().map {
          grid.unknown.contains($0) ? Surface.unknown : Float(side($1))
        }, shape: ground.shape, cellSize: ground.cellSize)
    }
    let bounds =
      grid.bounds.isEmpty
      ? nil
      : try GroundBounds(lowest: bound(\.lowerBound), highest: bound(\.upperBound))
    let transform = GeoTransform(
      originX: grid.west, originY: grid.north, columnStep: made.cellMetres,
      rowStep: -made.cellMetres)
    let surface = try TownSurface(
      ground: ground, within: bounds, transform: transform,
      buildings: made.houses.map {
        Building(
          id: $0.id, name: nil, area: polygon($0.corners), heightMetres: $0.heightMetres)
      },
      woods: made.groves.map {
        Wood(id: $0.id, area: polygon($0.corners), heightMetres: $0.heightMetres)
      }, spans: spans(of: made), verticalErrorMetres: made.errorMetres)
    let streets = StreetGraph(
      ways: ways(of: made), squares: squares(of: made),
      bounds: MapBounds(transform: transform, shape: ground.shape))
    return Town(surface: surface, streets: streets, privateAreas: [], convergenceDegrees: 0)
  }

  private static func question(of made: MadeTown) -> CoverageQuestion {
    CoverageQuestion(
      towers: made.masts.map { tower($0, night: made.nightSeconds) },
      targetHeightMetres: made.personMetres, curvature: Curvature(coefficient: made.curvature),
      ladders: [
        Ladder(name: "any", measure: .perMetre, levels: [Ladder.Level(name: "seen", least: 1)])
      ],
      night: Ticks(count: 0)..<(.seconds(Int64(made.nightSeconds))))
  }

  private static func tower(_ mast: Mast, night: Int) -> Tower {
    let eye: Tower.Eye
    switch mast.eye {
    case .aboveGround(let metres): eye = .aboveGround(metres: metres)
    case .aboveRoof(let metres, _): eye = .aboveRoof(metres: metres)
    }
    return Tower(
      name: mast.name, point: point(mast.spot), eye: eye,
      telescopes: mast.glasses.map { telescope($0, night: night) })
  }

  private static func telescope(_ glass: Glass, night: Int) -> Telescope {
    var telescope = Telescope(
      name: glass.name,
      optics: glass.isRound
        ? .glass(
          apertureMillimetres: glass.apertureMillimetres, magnification: glass.magnification)
        : .camera(pixels: 100_000),
      fieldDegrees: glass.widthDegrees, fieldHeightDegrees: glass.heightDegrees,
      sector: glass.sector.map { Sector(startDegrees: $0.from, endDegrees: $0.to) } ?? .allRound,
      slewDegreesPerSecond: glass.slewDegreesPerSecond)
    if !glass.looks.isEmpty {
      telescope.schedule = .looks(
        glass.looks.map { gaze in
          Look(
            target: .direction(
              azimuthDegrees: gaze.azimuthDegrees, pitchDegrees: gaze.pitchDegrees),
            times: IntervalSet(
              gaze.times(night: night).map {
                Ticks(count: $0.lowerBound)..<Ticks(count: $0.upperBound)
              }))
        })
    }
    if let pitches = glass.pitches { telescope.pitchDegrees = pitches }
    telescope.rollDegrees = glass.rollDegrees
    return telescope
  }

  private static func verdict(of made: MadeTown, in coverage: Coverage) -> Claims.Verdict {
    let streets = coverage.town.streets
    func nodes(_ name: String) -> [Int] {
      let pieces = streets.pieces.filter { streets.ways[$0.way].name == name }
      return Set(pieces.flatMap { [$0.from, $0.to] }).sorted()
    }
    let (starts, goals) = (nodes(MadeTown.startName), nodes(MadeTown.goalName))
    guard !starts.isEmpty, !goals.isEmpty else { return .undecided }
    let question = SlipQuestion(
      from: starts, to: goals, times: coverage.question.night,
      speedMetresPerSecond: made.speedMetresPerSecond)
    let slip = Slip(question, in: coverage)
    switch slip.verdict {
    case .unconnected: return .none
    case .guarded: return .guarded
    case .undecided: return .undecided
    case .route(let route):
      let network = EvasionNetwork(of: coverage, times: question.times, refuges: .none)
        .network(.strict, speed: made.speedMetresPerSecond)
      return .route(
        route.legs.compactMap { leg in
          guard case .piece(let piece, let from, let to) = leg.place else { return nil }
          let travel = Double(network.travel(along: piece).count)
          return Claims.Leg(
            piece: piece, from: Double(from.count) / travel, to: Double(to.count) / travel,
            enter: leg.enter.count, leave: leg.leave.count)
        })
    }
  }

  private static func seen(_ seen: BergfriedCoverage.Seen) -> Claims.Seen {
    switch seen {
    case .surely: .surely
    case .possibly: .possibly
    case .unseen: .unseen
    }
  }

  private static func times(_ set: IntervalSet) -> [Range<Int64>] {
    set.intervals.map { $0.lowerBound.count..<$0.upperBound.count }
  }

  static func point(_ spot: Spot) -> MapPoint { MapPoint(x: spot.x, y: spot.y) }
  static func polygon(_ corners: [Spot], holes: [[Spot]] = []) -> MapPolygon {
    MapPolygon(outline: corners.map(point), holes: holes.map { $0.map(point) })
  }
}

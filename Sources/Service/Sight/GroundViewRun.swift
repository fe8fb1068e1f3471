import BergfriedCore
import BergfriedCoverage
import BergfriedScene
import BergfriedSight
import BergfriedSurface
import BergfriedWatchFile

/// An eye over a watch's ground, asked about what it sees.
struct GroundViewRun: Sendable {
  let tower: Tower
  private let question: CoverageQuestion
  private let limits: SightLimits

  /// - Parameters:
  ///   - town: where the eye is.
  ///   - towers: those of the watch.
  ///   - question: what is asked where the request does not say.
  ///   - place: brings a position into the working frame.
  /// - Throws: ``Failure`` for an unknown tower, a place that is nowhere, and lengths that cannot
  ///   be.
  init(
    _ request: GroundViewRequest, among towers: [Tower], _ question: CoverageQuestion,
    convergenceDegrees: Double, place: (Watch.Position) throws -> MapPoint
  ) throws {
    switch request.eye {
    case .tower(let name): tower = try towers.tower(named: name)
    case .at(let position, let eye):
      tower = Tower(name: "the eye", point: try place(position), eye: eye)
    }
    var question = question
    if let metres = request.targetHeightMetres { question.targetHeightMetres = metres }
    self.question = question
    let reachMetres = request.reachMetres ?? question.air.reachMetres
    let eyeMetres =
      switch tower.eye {
      case .aboveGround(let metres), .aboveRoof(let metres), .elevation(let metres): metres
      }
    let lengths = [
      ("target height", question.targetHeightMetres, 0...GroundViewRun.mostMetres),
      ("reach", reachMetres, .leastNonzeroMagnitude...Double.infinity),
      ("vertical error", request.verticalErrorMetres ?? 0, 0...GroundViewRun.mostMetres),
      ("height of the eye", eyeMetres, -GroundViewRun.mostMetres...GroundViewRun.mostMetres),
    ]
    for (name, metres, range) in lengths where !range.contains(metres) {
      throw Failure(
        .questionRange,
        "a \(name) of \(metres) m: give metres from \(range.lowerBound) to \(range.upperBound)")
    }
    let north = tower.convergenceDegrees ?? convergenceDegrees
    limits = SightLimits(
      maxDistanceMetres: reachMetres, sector: request.sector.turned(byDegrees: -north))
  }

  /// No height is greater.
  private static let mostMetres = 1_000_000.0

  /// What is seen over all heights that may be.
  ///
  /// - Throws: `SightError`, ``Failure`` where the eye has nothing to stand on, or
  ///   `CancellationError`.
  func view(over viewsheds: TownViewsheds, crs: String?, cores: Int) async throws -> GroundView {
    let placed = try PlacedTower(tower, on: viewsheds.surface)
    let viewshed = try await viewsheds.viewshed(
      from: placed, asking: question, within: limits, cores: cores)
    return GroundView(
      viewshed, in: viewsheds.surface.transform, crs: crs, from: tower.point,
      eyeMetres: placed.eyeBoundsMetres)
  }

  /// What is seen over the town as it most likely is, by an eye as high as it then is.
  ///
  /// - Throws: as ``view(over:crs:cores:)``.
  func view(
    over typical: Surface, of town: TownSurface, crs: String?, cores: Int
  ) async throws -> GroundView {
    let placed = try PlacedTower(tower, on: town)
    let observer = Observer(
      cell: placed.cell, eye: .elevation(metres: placed.eyeMetres),
      targetHeightMetres: question.targetHeightMetres, limits: limits)
    let viewshed = try await typical.viewshed(
      from: observer, curvature: question.curvature, cores: cores)
    return GroundView(
      viewshed, in: town.transform, crs: crs, from: tower.point,
      eyeMetres: placed.eyeMetres...placed.eyeMetres)
  }
}

extension GroundView {
  fileprivate init(
    _ viewshed: Viewshed, in transform: GeoTransform, crs: String?, from point: MapPoint,
    eyeMetres: ClosedRange<Double>
  ) {
    self.init(
      cells: viewshed.cells.values, shape: viewshed.window.shape,
      transform: transform.moved(to: viewshed.window), crs: crs, point: point,
      eyeMetres: eyeMetres)
  }
}

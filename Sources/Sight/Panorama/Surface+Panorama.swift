import BergfriedDatum
public import BergfriedSurface

extension Surface {
  /// What an observer sees, as a strip of azimuth by pitch; see ``Panorama`` for the model. The
  /// observer's limits and target height play no part.
  ///
  ///     let panorama = try surface.panorama(from: tower)
  ///     if case .ground(let metres, let cell) = panorama[1800, 120] { print(metres, cell) }
  ///
  /// - Throws: ``SightError`` where the observer has no ground to stand on.
  /// - Complexity: O(columns · distance in cells + pixels), twice for a fitted view.
  public func panorama(
    from observer: Observer, curvature: Curvature = .standard, view: PanoramaView = .init()
  ) throws(SightError) -> Panorama {
    let survey = try PanoramaSurvey(self, from: observer, curvature: curvature, view: view)
    let all = survey.parts(1)[0]
    var skyline: [SkylinePoint] = []
    if case .fitted = view.pitches {
      skyline = survey.ground(all, of: survey.skylineStrip, rows: 0).skyline
    }
    let strip = survey.strip(skyline: skyline)
    return survey.panorama(survey.ground(all, of: strip, rows: strip.shape.rows), on: strip)
  }

  /// The same on several cores.
  ///
  /// - Throws: ``SightError``, or `CancellationError` when the task is cancelled.
  public func panorama(
    from observer: Observer, curvature: Curvature = .standard, view: PanoramaView = .init(),
    cores: Int
  ) async throws -> Panorama {
    precondition(cores > 0, "work on \(cores) cores")
    let survey = try PanoramaSurvey(self, from: observer, curvature: curvature, view: view)
    var skyline: [SkylinePoint] = []
    if case .fitted = view.pitches {
      skyline = try await survey.ground(of: survey.skylineStrip, rows: 0, cores: cores).skyline
    }
    let strip = survey.strip(skyline: skyline)
    let ground = try await survey.ground(of: strip, rows: strip.shape.rows, cores: cores)
    return survey.panorama(ground, on: strip)
  }
}

extension PanoramaSurvey {
  /// The ground on all columns of a strip, a few parts for each core.
  func ground(of strip: PanoramaStrip, rows: Int, cores: Int) async throws -> PanoramaGround {
    let parts = parts(cores > 1 ? 4 * cores : 1)
    return try await withThrowingTaskGroup(of: (Int, PanoramaGround).self) { group in
      var done: [Int: PanoramaGround] = [:]
      for (index, part) in parts.enumerated() {
        if index >= cores, let (place, ground) = try await group.next() { done[place] = ground }
        try Task.checkCancellation()
        group.addTask { (index, ground(part, of: strip, rows: rows)) }
      }
      for try await (place, ground) in group { done[place] = ground }
      return PanoramaGround(parts.indices.map { done[$0]! })
    }
  }
}

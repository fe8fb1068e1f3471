import BergfriedCore
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
      skyline = survey.look(all, of: survey.skylineStrip)
    }
    let strip = survey.strip(skyline: skyline)
    let ground = PanoramaGround(strip.shape)
    skyline = survey.look(all, of: strip, under: skyline, into: ground)
    return Panorama(
      observer: observer, strip: strip, skyline: skyline, surfaceShape: shape, ground: ground)
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
      skyline = try await survey.look(at: survey.skylineStrip, cores: cores)
    }
    let strip = survey.strip(skyline: skyline)
    let ground = PanoramaGround(strip.shape)
    skyline = try await survey.look(at: strip, under: skyline, into: ground, cores: cores)
    return Panorama(
      observer: observer, strip: strip, skyline: skyline, surfaceShape: shape, ground: ground)
  }
}

extension Surface {
  /// The skyline alone, in the columns of a view.
  ///
  /// - Throws: ``SightError``, or `CancellationError` when the task is cancelled.
  /// - Complexity: O(columns · distance in cells).
  public func skyline(
    from observer: Observer, curvature: Curvature = .standard, view: PanoramaView, cores: Int
  ) async throws -> [SkylinePoint] {
    let survey = try PanoramaSurvey(self, from: observer, curvature: curvature, view: view)
    return try await survey.look(at: survey.skylineStrip, cores: cores)
  }
}

extension PanoramaSurvey {
  /// Looks along all columns of a strip, in a few parts for each core.
  func look(
    at strip: PanoramaStrip, under skyline: [SkylinePoint] = [],
    into ground: PanoramaGround? = nil, cores: Int
  ) async throws -> [SkylinePoint] {
    let parts = parts(cores > 1 ? 4 * cores : 1)
    return try await withThrowingTaskGroup(of: (Int, [SkylinePoint]).self) { group in
      var done: [Int: [SkylinePoint]] = [:]
      for (index, part) in parts.enumerated() {
        if index >= cores, let (place, skyline) = try await group.next() { done[place] = skyline }
        try Task.checkCancellation()
        group.addTask { (index, look(part, of: strip, under: skyline, into: ground)) }
      }
      for try await (place, skyline) in group { done[place] = skyline }
      return parts.indices.flatMap { done[$0]! }
    }
  }
}

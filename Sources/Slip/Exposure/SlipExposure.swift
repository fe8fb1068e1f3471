import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets

/// How likely someone is noticed who crosses, where being seen is not being noticed at once.
///
/// *Model.* Two bounds of sight, as for a ``Slip/Verdict``. The *route* is the least exposed one
/// where all count that possibly see, at the highest rate that they may have, and travel times are
/// rounded up: whoever goes it is noticed with no higher chance than it tells. The *guarantee* is
/// for the watch: whichever way anyone goes, they are noticed with at least the chance that follows
/// from those who surely see, at the least rate that they have, with travel times rounded down.
public struct SlipExposure: Sendable {
  /// Who goes from where to where, and when.
  public let question: SlipQuestion
  /// How likely those in view are noticed.
  public let detection: Detection
  /// Where all count that possibly see.
  public let route: LeastExposure
  /// The route's exposure by those who surely see; 0 without a route.
  public let routeLeast: Double
  /// Where only those count who surely see.
  public let guarantee: LeastExposure

  /// - Parameter work: as for ``LeastExposure``.
  /// - Precondition: the detection tells of the first ladder's levels.
  /// - Complexity: two searches for an unseen route; and O(slots × pieces) for each bound without
  ///   one.
  public init(
    _ question: SlipQuestion, by detection: Detection, in coverage: Coverage, cores: Int,
    work: Int = LeastExposure.mostWork
  ) async {
    let levels = coverage.question.ladders[0].levels.count
    precondition(
      detection.perSecond.count == levels,
      "\(detection.perSecond.count) chances for \(levels) levels")
    self.question = question
    self.detection = detection
    let slip = Slip(question, in: coverage)
    if case .route(let unseen) = slip.verdict {
      // Who is not even possibly seen is not noticed.
      route = LeastExposure(lower: 0, upper: 0, route: unseen)
      guarantee = route
      routeLeast = 0
      return
    }
    let networks = slip.ground.exposureNetworks(
      speed: question.speedMetresPerSecond, detection: detection)
    route = await LeastExposure(
      in: networks.strict, from: question.starts, to: question.goals, cores: cores,
      work: work)
    routeLeast = route.route.map { networks.lenient.exposure(of: $0) } ?? 0
    if case .undecided(let unseen) = slip.verdict {
      guarantee = LeastExposure(lower: 0, upper: 0, route: unseen)
    } else {
      guarantee = await LeastExposure(
        in: networks.lenient, from: question.starts, to: question.goals, cores: cores,
        work: work)
    }
  }
}

extension EvasionNetwork {
  /// The streets by both bounds: the least that one is noticed, and the most.
  ///
  /// - Complexity: O(pieces × looks that hold them).
  public func exposureNetworks(
    speed: Double, detection: Detection
  ) -> (lenient: ExposureNetwork, strict: ExposureNetwork) {
    let streets = coverage.town.streets
    var lenient = ExposureNetwork(nodeCount: streets.nodes.count, times: times)
    var strict = lenient
    var surely: [DetectionRate] = []
    let barred = DetectionRate(sum: [DetectionRate.Step(times, perSecond: 1e6)])
    for (index, piece) in streets.pieces.enumerated() {
      let rates = coverage.detectionRates(ofPiece: index, by: detection)
      surely.append(rates.surely)
      lenient.add(
        from: piece.from, to: piece.to, travel: travel(ofPiece: index, .lenient, speed: speed),
        rate: rates.surely)
      // Nobody relies on a way that may not be one: it leads nowhere, and is no place to be.
      let isSure = isRelied(on: index)
      strict.add(
        from: piece.from, to: isSure ? piece.to : piece.from,
        travel: travel(ofPiece: index, .strict, speed: speed),
        rate: isSure ? rates.possibly : barred)
    }
    for (index, link) in streets.links.enumerated() {
      lenient.add(
        from: link.from, to: link.to, travel: ticks(link.lengthMetres / speed, .lenient),
        rate: DetectionRate(least: links.pieces[index].map { surely[$0] }))
    }
    for node in doors.possible { lenient.addRefuge(node) }
    for node in doors.likely { strict.addRefuge(node) }
    return (lenient, strict)
  }
}

extension EvasionNetwork {
  /// The streets with nobody looking, travel times rounded up, and one door a house: who can go
  /// somewhere at all can go there on it.
  public func openNetwork(speed: Double) -> ReachNetwork {
    network(.strict, speed: speed) { isRelied(on: $0) ? IntervalSet(times) : IntervalSet() }
  }

  /// Whether a piece surely may be walked along, and its heights are known.
  private func isRelied(on piece: Int) -> Bool {
    coverage.town.streets.isSure(piece) && coverage.pieces[piece].standing != .unknown
  }
}

extension DetectionRate {
  /// At each time the lowest of several; 0 for none.
  fileprivate init(least rates: [DetectionRate]) {
    let bounds = Set(
      rates.flatMap { $0.steps.flatMap { [$0.times.lowerBound, $0.times.upperBound] } }
    ).sorted()
    self.init(
      sum: zip(bounds, bounds.dropFirst()).map { start, end in
        let least = rates.map { rate in
          rate.steps.first { $0.times.contains(start) }?.perSecond ?? 0
        }.min()
        return Step(start..<end, perSecond: least ?? 0)
      })
  }
}

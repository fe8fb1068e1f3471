import BergfriedCore
import BergfriedStreets

extension Coverage {
  /// At what rate someone on a piece is noticed at the least and at the most.
  ///
  /// *At the least*: while all of the piece is in the field of one who surely sees it, at the level
  /// that is reached all along it. *At the most*: while some of it is in the field of one who
  /// possibly sees it and whose range it may lie in, at the level that is reached at its nearest. A
  /// piece on unknown ground may be noticed by all who look anywhere, at their highest.
  ///
  /// - Complexity: O(looks + samples), and O(n²) for n looks that hold it.
  public func detectionRates(
    ofPiece index: Int, by detection: Detection
  ) -> (surely: DetectionRate, possibly: DetectionRate) {
    if pieces[index].standing == .unknown {
      let highest = posts.flatMap { $0.highestRate(by: detection).steps }
      return (DetectionRate(), DetectionRate(sum: highest))
    }
    guard pieces[index].seen != .unseen else { return (DetectionRate(), DetectionRate()) }
    var (surely, possibly): ([DetectionRate.Step], [DetectionRate.Step]) = ([], [])
    var targets: [Int: FieldTarget] = [:]
    for post in posts where views[post.tower][index].seen != .unseen {
      let known = targets[post.tower]
      guard
        let target = known
          ?? FieldTarget(ofPiece: index, from: towers[post.tower], in: town, question)
      else { continue }
      targets[post.tower] = target
      let rates = post.rates(of: target, by: detection)
      possibly += rates.some.steps
      if views[post.tower][index].seen == .surely { surely += rates.all.steps }
    }
    return (DetectionRate(sum: surely), DetectionRate(sum: possibly))
  }
}

extension Post {
  /// The rates while looks hold all of a target, and some of it.
  fileprivate func rates(
    of target: FieldTarget, by detection: Detection
  ) -> (all: DetectionRate, some: DetectionRate) {
    let nearest = levels(atMetres: target.box.nearestMetres)[0] ?? 0
    let farthest = levels(atMetres: target.box.farthestMetres)[0]
    var (all, some): ([DetectionRate.Step], [DetectionRate.Step]) = ([], [])
    for (look, isWhole) in looks(at: target) {
      some += look.steps(atLevel: nearest, detection)
      if isWhole, let farthest { all += look.steps(atLevel: farthest, detection) }
    }
    return (DetectionRate(highest: all), DetectionRate(highest: some))
  }

  /// The rate for someone who is held by every look at the highest level.
  fileprivate func highestRate(by detection: Detection) -> DetectionRate {
    let level = detection.perSecond.count - 1
    return DetectionRate(highest: looks.flatMap { $0.steps(atLevel: level, detection) })
  }
}

extension PointedLook {
  fileprivate func steps(atLevel level: Int, _ detection: Detection) -> [DetectionRate.Step] {
    times.intervals.map { times in
      let seconds = (times.upperBound - times.lowerBound).seconds
      return DetectionRate.Step(
        times, perSecond: detection.rate(atLevel: level, lookSeconds: seconds))
    }
  }
}

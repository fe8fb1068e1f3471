public import BergfriedDatum
import BergfriedStreets

extension Coverage {
  /// At what rate someone on a piece is noticed at the least and at the most.
  ///
  /// *At the least*: while all of the piece is in the field of one who surely sees it, at the level
  /// that is reached all along it. *At the most*: while some of it is in the field of one who
  /// possibly sees it, at the level that is reached at its nearest, and at the first where none
  /// is. A piece on unknown ground may be noticed by all who look anywhere, at their highest.
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
    var boxes: [Int: FieldBox] = [:]
    for post in posts where views[post.tower][index].seen != .unseen {
      let known = boxes[post.tower]
      guard
        let box = known
          ?? FieldBox(ofPiece: index, from: towers[post.tower], in: town, question)
      else { continue }
      boxes[post.tower] = box
      let rates = post.rates(of: box, by: detection)
      possibly += rates.some.steps
      if views[post.tower][index].seen == .surely { surely += rates.all.steps }
    }
    return (DetectionRate(sum: surely), DetectionRate(sum: possibly))
  }
}

extension Post {
  /// The rates while looks hold all of what may lie anywhere in a box, and some of it.
  fileprivate func rates(
    of box: FieldBox, by detection: Detection
  ) -> (all: DetectionRate, some: DetectionRate) {
    let (start, turn) = (telescope.sector.startDegrees, telescope.sector.turnDegrees)
    guard box.overlaps(telescope.pitchDegrees, from: start, turn: turn) else {
      return (DetectionRate(), DetectionRate())
    }
    let isWithin = box.lies(within: telescope.pitchDegrees, from: start, turn: turn)
    let nearest = levels(atMetres: box.nearestMetres)[0] ?? 0
    let farthest = levels(atMetres: box.farthestMetres)[0]
    var (all, some): ([DetectionRate.Step], [DetectionRate.Step]) = ([], [])
    for look in looks where look.holdsSome(of: box) {
      some += look.steps(atLevel: nearest, detection)
      if let farthest, isWithin, look.holdsAll(of: box) {
        all += look.steps(atLevel: farthest, detection)
      }
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

import BergfriedCoverage
import BergfriedDatum
import BergfriedEscort
import BergfriedStreets
import BergfriedVerify
import BergfriedWatchFile
import Foundation

/// Checks answers about escorts: each way is gone again and added up, without any search.
///
/// Where time is of no matter, a proof shows that no way does with a shorter stretch out of view
/// than the safest. That no other way is better is not checked; it rests on the searches and their
/// tests.
struct EscortVerify {
  let scene: WatchScene
  let coverage: Coverage

  /// What is wrong with an answer, in words; `nil` if it holds.
  func problem(of answer: EscortFile.Answer) throws -> String? {
    let question: EscortQuestion
    switch try self.question(of: answer) {
    case .failure(let fault): return fault.text
    case .success(let asked): question = asked
    }
    let gap = coverage.town.streets.openGap(from: question.starts, to: question.goals)
    if let told = answer.gap {
      return answer.ways.isEmpty && answer.safest == nil
        ? told.problem(against: gap) : "it tells ways, and that none leads there"
    }
    if gap != nil { return GroundVerify.noWay }
    let streets = question.streets(of: coverage)
    let ways =
      answer.ways.enumerated().map { ("way \($0 + 1)", $1) }
      + (answer.safest.map { [("the safest way", $0)] } ?? [])
    for (name, way) in ways {
      if let problem = problem(of: way, question, streets) { return "\(name): \(problem)" }
    }
    for (one, next) in zip(answer.ways, answer.ways.dropFirst()) {
      let (first, second) = (costs(one, question), costs(next, question))
      guard first.0 < second.0, first.1 > second.1 else {
        return "a way of the front is no better than another"
      }
    }
    if let knee = answer.knee, !answer.ways.indices.contains(knee) {
      return "there is no such knee"
    }
    if let safest = answer.safest,
      answer.ways.contains(where: { $0.longestUnseenSeconds < safest.longestUnseenSeconds - 1e-3 })
    {
      return "a way is safer than the safest"
    }
    return problemOfProof(of: answer, question, streets)
  }

  private func problemOfProof(
    of answer: EscortFile.Answer, _ question: EscortQuestion, _ streets: EscortStreets
  ) -> String? {
    guard question.reading == .anyTime, let safest = answer.safest else { return nil }
    let pieces = streets.pieces.map {
      StretchCheck.Piece(
        from: $0.from, to: $0.to, millimetres: $0.millimetres, isInView: $0.isInView)
    }
    guard let told = safest.longestUnseenMetres, (0...1e9).contains(told) else {
      return "the safest way does not tell how far it is out of view at once"
    }
    let least = Int64((told * 1000).rounded())
    if least == 0 { return nil }
    guard let proof = answer.proof else { return "it has no proof" }
    return StretchCheck.problem(
      in: StretchProof(nodes: proof.nodes, millimetres: proof.millimetres), that: least,
      on: pieces, from: question.starts, to: question.goals
    ).map { "its proof: \($0)" }
  }

  private func costs(
    _ way: EscortFile.Way, _ question: EscortQuestion
  ) -> (Double, Double) {
    question.reading == .looks
      ? (way.seconds, way.longestUnseenSeconds) : (way.lengthMetres, way.unseenMetres ?? 0)
  }

  private func problem(
    of way: EscortFile.Way, _ question: EscortQuestion, _ streets: EscortStreets
  ) -> String? {
    let route = ReachRoute(legs: way.legs.map(\.leg))
    let graph = coverage.town.streets
    let isDoubtful = way.legs.contains { leg in
      graph.pieces.indices.contains(leg.piece)
        && graph.ways[graph.pieces[leg.piece].way].passage == .doubtful
    }
    if isDoubtful { return "it leads along what may be no way" }
    let check = EscortCheck(
      pieces: coverage.town.streets.pieces, travel: streets.pieces.map(\.travel),
      seen: streets.pieces.map(\.seen), leastView: question.leastView, route: route)
    let end = question.reading == .looks ? question.midnight : ReachNetwork.always.upperBound
    if let problem = check.problem(
      in: route, from: question.starts, to: question.goals, within: question.begin...end)
    {
      return problem
    }
    let sums = check.sums(of: route)
    func isTold(_ seconds: Double, _ time: Ticks) -> Bool {
      (seconds - time.seconds).magnitude < 1e-6
    }
    guard isTold(way.seconds, sums.time), isTold(way.unseenSeconds, sums.unseen),
      isTold(way.longestUnseenSeconds, sums.longestUnseen)
    else {
      return "it takes \(Write.plain(sums.time.seconds)) s, \(Write.plain(sums.unseen.seconds)) s "
        + "of it out of view and \(Write.plain(sums.longestUnseen.seconds)) s at once"
    }
    return problemOfLengths(of: way, question, sums)
  }

  /// Metres follow from seconds at an even pace, but for the rounding of both at each piece.
  private func problemOfLengths(
    of way: EscortFile.Way, _ question: EscortQuestion, _ sums: EscortCheck.Sums
  ) -> String? {
    let walked = way.legs.filter { $0.fromTicks != $0.toTicks }
    let seconds = walked.reduce(0) { $0 + Double($1.leave - $1.enter) / 1e6 }
    func isTold(_ metres: Double, _ seconds: Double) -> Bool {
      (metres - seconds * question.speedMetresPerSecond).magnitude
        < 0.002 * Double(walked.count + 1)
    }
    var isRight = isTold(way.lengthMetres, seconds)
    if question.reading == .anyTime {
      isRight =
        isRight && isTold(way.unseenMetres ?? -1, sums.unseen.seconds)
        && isTold(way.longestUnseenMetres ?? -1, sums.longestUnseen.seconds)
    }
    return isRight ? nil : "its metres do not go with its seconds"
  }

  private struct Fault: Error {
    let text: String
  }

  private func question(
    of answer: EscortFile.Answer
  ) throws -> Result<EscortQuestion, Fault> {
    let night = scene.watch.night.times
    guard let begin = Ticks(utc: answer.begin), night.contains(begin),
      answer.midnight == night.upperBound.utc
    else { return .failure(Fault(text: "it asks about times that are not in the watch's night")) }
    guard let reading = EscortQuestion.Reading(rawValue: answer.reading) else {
      return .failure(Fault(text: "its reading is none of looks, anyTime"))
    }
    guard !answer.from.isEmpty, !answer.to.isEmpty else {
      return .failure(Fault(text: "it asks from or to nowhere"))
    }
    guard (0.01...100).contains(answer.speedMetresPerSecond),
      (0...3600).contains(answer.leastViewSeconds), (1...100).contains(answer.detour),
      (0...604_800).contains(answer.waitSeconds),
      scene.question.ladders[0].levels.contains(where: { $0.name == answer.level })
    else { return .failure(Fault(text: "it asks about a speed, level or limit that is none")) }
    func ends(_ texts: [String]) -> [SlipEnd] { texts.map { SlipEnd($0, in: scene.watch) } }
    let terms = EscortRun.Terms(
      reading: reading, speedMetresPerSecond: answer.speedMetresPerSecond, level: answer.level,
      leastViewSeconds: answer.leastViewSeconds, detour: answer.detour,
      waitSeconds: answer.waitSeconds)
    return .success(
      try EscortRun.question(
        EscortRun.Errand(from: ends(answer.from), to: ends(answer.to), time: begin), terms,
        in: scene))
  }
}

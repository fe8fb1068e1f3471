package import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
import BergfriedEscort
import BergfriedEssentials
package import BergfriedScene
import BergfriedStreets
import BergfriedVerify
import BergfriedWatchFile

/// Checks answers about escorts: each way is gone again and added up, without any search.
///
/// Where time is of no matter, a proof shows that no way does with a shorter stretch out of view
/// than the safest. That no other way is better is asked once more of the same search.
package struct EscortVerify {
  package let scene: WatchScene
  package let coverage: Coverage
  /// What the search says to questions.
  private var made: [Asked: EscortsDocument.Answer] = [:]

  private struct Asked: Hashable {
    package let from: [String]
    package let to: [String]
    package let level: String
    package let question: EscortQuestion
  }

  package init(scene: WatchScene, coverage: Coverage) {
    self.scene = scene
    self.coverage = coverage
  }

  /// - Throws: ``Failure`` for places that are not on the map.
  package mutating func finding(of answer: EscortsDocument.Answer) throws -> Finding {
    var finding = Finding("escort: \(answer.subject)\(answer.terms), \(answer.ways.count) ways")
    finding.checked = EscortsDocument.Answer.shown.filter { $0.isThere(answer) }.map(\.name)
    finding.repeated =
      ["that no other way is better"]
      + EscortsDocument.Answer.figures.filter { $0.isThere(answer) }.map(\.name)
    if answer.schema == nil {
      finding.repeated.removeAll { $0 == "assumptions" }
      finding.older = ["assumptions"]
    }
    do {
      let question = try question(of: answer)
      let problem = try problem(of: answer, question) ?? problemOfSearch(of: answer, question)
      if let problem { finding.problems.append(problem) }
    } catch let fault as VerifyFault {
      finding.problems.append(fault.text)
    }
    return finding
  }

  /// What is wrong with an answer by itself, in words; `nil` if it holds.
  private func problem(
    of answer: EscortsDocument.Answer, _ question: EscortQuestion
  ) -> String? {
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

  /// What differs from what the same search gives, ways that are as good as its own aside.
  private mutating func problemOfSearch(
    of answer: EscortsDocument.Answer, _ question: EscortQuestion
  ) throws -> String? {
    let asked = Asked(
      from: answer.from, to: answer.to, level: answer.level, question: question)
    if made[asked] == nil {
      made[asked] = try EscortRun(errand(of: answer), terms(of: answer), in: scene, coverage).answer
    }
    guard var should = made[asked] else { return nil }
    guard should.ways.count == answer.ways.count else {
      return "the same search finds \(should.ways.count) ways in its front"
    }
    for (number, way) in answer.ways.enumerated()
    where way.legs != should.ways[number].legs
      && costs(way, question) == costs(should.ways[number], question)
    {
      should.ways[number] = way
    }
    if let made = should.safest, let told = answer.safest, made.legs != told.legs,
      made.longestUnseenSeconds == told.longestUnseenSeconds,
      costs(made, question).0 == costs(told, question).0
    {
      should.safest = told
    }
    if answer.schema == nil { (should.schema, should.assumptions) = (nil, answer.assumptions) }
    // Another proof that holds is a proof.
    if should.proof != nil, answer.proof != nil { should.proof = answer.proof }
    let parts =
      EscortsDocument.Answer.asked + EscortsDocument.Answer.shown + EscortsDocument.Answer.figures
    return AnswerPart.problem(in: answer, that: should, parts)
  }

  private func problemOfProof(
    of answer: EscortsDocument.Answer, _ question: EscortQuestion, _ streets: EscortStreets
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
    _ way: EscortsDocument.Way, _ question: EscortQuestion
  ) -> (Double, Double) {
    question.reading == .looks
      ? (way.seconds, way.longestUnseenSeconds) : (way.lengthMetres, way.unseenMetres ?? 0)
  }

  private func problem(
    of way: EscortsDocument.Way, _ question: EscortQuestion, _ streets: EscortStreets
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
      seconds == time.seconds
    }
    guard isTold(way.seconds, sums.time), isTold(way.unseenSeconds, sums.unseen),
      isTold(way.longestUnseenSeconds, sums.longestUnseen)
    else {
      return
        "it takes \(Format.plain(sums.time.seconds)) s, \(Format.plain(sums.unseen.seconds)) s "
        + "of it out of view and \(Format.plain(sums.longestUnseen.seconds)) s at once"
    }
    return problemOfLengths(of: way, question, sums)
  }

  /// Metres follow from seconds at an even pace, but for the rounding of both at each piece.
  private func problemOfLengths(
    of way: EscortsDocument.Way, _ question: EscortQuestion, _ sums: EscortCheck.Sums
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

  private func question(of answer: EscortsDocument.Answer) throws -> EscortQuestion {
    let night = scene.watch.night.times
    guard let begin = Ticks(utc: answer.begin), night.contains(begin),
      answer.midnight == night.upperBound.utc
    else { throw VerifyFault("it asks about times that are not in the watch's night") }
    guard EscortQuestion.Reading(rawValue: answer.reading) != nil else {
      throw VerifyFault("its reading is none of looks, anyTime")
    }
    guard !answer.from.isEmpty, !answer.to.isEmpty else {
      throw VerifyFault("it asks from or to nowhere")
    }
    guard (0.01...100).contains(answer.speedMetresPerSecond),
      (0...3600).contains(answer.leastViewSeconds), (1...100).contains(answer.detour),
      (0...604_800).contains(answer.waitSeconds),
      scene.question.ladders[0].levels.contains(where: { $0.name == answer.level })
    else { throw VerifyFault("it asks about a speed, level or limit that is none") }
    return try EscortRun.question(try errand(of: answer), terms(of: answer), in: scene)
  }

  private func errand(of answer: EscortsDocument.Answer) throws -> EscortRun.Errand {
    func ends(_ texts: [String]) -> [SlipEnd] { texts.map { SlipEnd($0, in: scene.watch) } }
    guard let begin = Ticks(utc: answer.begin) else {
      throw VerifyFault("it has no time to set out")
    }
    return EscortRun.Errand(from: ends(answer.from), to: ends(answer.to), time: begin)
  }

  private func terms(of answer: EscortsDocument.Answer) -> EscortRun.Terms {
    var terms = EscortRun.Terms(
      reading: EscortQuestion.Reading(rawValue: answer.reading) ?? .looks)
    (terms.speedMetresPerSecond, terms.level) = (answer.speedMetresPerSecond, answer.level)
    terms.leastViewSeconds = answer.leastViewSeconds
    (terms.detour, terms.waitSeconds) = (answer.detour, answer.waitSeconds)
    return terms
  }
}

extension EscortsDocument.Answer {
  /// What is asked, and told with every answer.
  package static var asked: [AnswerPart<Self>] {
    [
      AnswerPart("schema", \.schema), AnswerPart("from", \.from), AnswerPart("to", \.to),
      AnswerPart("reading", \.reading),
      AnswerPart("begin", \.begin), AnswerPart("midnight", \.midnight),
      AnswerPart("speedMetresPerSecond", \.speedMetresPerSecond), AnswerPart("level", \.level),
      AnswerPart("leastViewSeconds", \.leastViewSeconds), AnswerPart("detour", \.detour),
      AnswerPart("waitSeconds", \.waitSeconds),
    ]
  }

  /// What is gone again and added up.
  package static var shown: [AnswerPart<Self>] {
    [
      AnswerPart("ways", \.ways), AnswerPart("safest", \.safest), AnswerPart("proof", \.proof),
    ]
  }

  package static var figures: [AnswerPart<Self>] {
    [
      AnswerPart("gap", \.gap), AnswerPart("knee", \.knee),
      AnswerPart("stepSeconds", \.stepSeconds),
      AnswerPart("assumptions", \.assumptions),
    ]
  }

  /// What is asked besides ends, time and speed.
  fileprivate var terms: String {
    ", level \(level), views under \(Format.plain(leastViewSeconds)) s left out, at most "
      + "\(Format.plain(detour)) times the shortest way, waiting at most "
      + "\(Format.plain(waitSeconds)) s"
  }
}

import BergfriedCore
import BergfriedStreets
import Foundation

/// Reads an instance in the format of `Benchmarks/slip/README.md`; whatever is not as it says
/// there is refused with the line and the reason. Whether the answer is right it does not ask.
struct SlipReader {
  /// In the order in which lines must come.
  private enum Section: Int {
    case nodes, refuges, pieces, starts, goals, verdict, certificate, end
  }

  private static let sections: [String: Section] = [
    "nodes": .nodes, "refuge": .refuges, "piece": .pieces, "start": .starts, "goal": .goals,
    "route": .verdict, "guarded": .verdict, "leg": .certificate, "row": .certificate, "end": .end,
  ]

  private(set) var draft = ReachDraft(nodeCount: 0)
  private(set) var question = ReachQuestion(from: [], to: [])
  private var section: Section?
  private var travels: [Int64] = []
  private var lastRefuge: Int64 = -1
  private var starts: [ReachSpot] = []
  private var goals: [ReachSpot] = []
  private var arrival: Ticks?
  private var legs: [ReachRoute.Leg] = []
  private var proof = ReachProof(rows: [], offsets: [0])

  /// - Throws: ``SlipLine/Problem``, or why the file cannot be opened.
  init(path: String) throws {
    guard let file = fopen(path, "r") else {
      throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: path])
    }
    defer { fclose(file) }
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    var number = 0
    while true {
      let count = getline(&buffer, &capacity, file)
      guard count > 0, let start = buffer else { break }
      number += 1
      try start.withMemoryRebound(to: UInt8.self, capacity: count) {
        try take(SlipLine(UnsafeBufferPointer(start: $0, count: count), number: number))
      }
    }
    guard section == .end else {
      throw SlipLine.Problem(line: number, reason: "the file ends before its end line")
    }
    question = ReachQuestion(from: starts, to: goals)
  }

  /// The answer, handed over as the draft is.
  mutating func takeAnswer() -> ReachAnswer {
    defer { (legs, proof) = ([], ReachProof(rows: [], offsets: [0])) }
    return arrival == nil ? .unreachable(proof) : .reached(ReachRoute(legs: legs))
  }

  /// The network's draft, handed over, so that its memory can be freed.
  mutating func takeDraft() -> ReachDraft {
    defer { draft = ReachDraft(nodeCount: 0) }
    return draft
  }

  private mutating func take(_ line: SlipLine) throws {
    var line = line
    if line.number == 1 {
      guard try line.word() == "bergfried-slip" else { throw line.problem("no bergfried-slip") }
      _ = try line.number("the format", in: 1...1)
      return try line.finish()
    }
    if line.isComment { return }
    let word = try line.word()
    guard let next = SlipReader.sections[word] else { throw line.problem("what is \(word)?") }
    try enter(next, word, line)
    switch next {
    case .nodes: draft = ReachDraft(nodeCount: Int(try line.number("a count", in: 0...1 << 30)))
    case .refuges: try takeRefuge(&line)
    case .pieces: try takePiece(&line)
    case .starts: starts.append(try spot(&line))
    case .goals: goals.append(try spot(&line))
    case .verdict: if word == "route" { arrival = try time("the arrival", &line) }
    case .certificate: if word == "row" { try takeRow(&line) } else { try takeLeg(&line) }
    case .end: try takeEnd(&line)
    }
    try line.finish()
  }

  private mutating func enter(_ next: Section, _ word: String, _ line: SlipLine) throws {
    let now = section?.rawValue ?? -1
    let isOnce = next == .nodes || next == .verdict || next == .end
    if next.rawValue < now || (isOnce && next.rawValue == now) {
      throw line.problem("\(word) comes too late")
    }
    let needed: Section? = next == .nodes ? nil : next.rawValue <= 5 ? .nodes : .verdict
    if now < needed?.rawValue ?? -1 { throw line.problem("\(word) comes too early") }
    if word == "leg" && arrival == nil { throw line.problem("a leg, but no route") }
    if word == "row" && arrival != nil { throw line.problem("a row, but a route") }
    section = next
  }

  private mutating func takeRefuge(_ line: inout SlipLine) throws {
    let node = try node(&line)
    guard node > lastRefuge else { throw line.problem("refuge \(node) is out of order") }
    lastRefuge = node
    draft.addRefuge(Int(node))
  }

  private mutating func takePiece(_ line: inout SlipLine) throws {
    let (from, to) = (try node(&line), try node(&line))
    let travel = try line.number("a travel time", in: 1...ReachNetwork.always.upperBound.count)
    var free: [Range<Ticks>] = []
    while !line.isAtEnd {
      let (start, end) = (try time("a start", &line), try time("an end", &line))
      guard start < end else { throw line.problem("free from \(start.count) to \(end.count)") }
      if let last = free.last, start <= last.upperBound {
        throw line.problem("free until \(last.upperBound.count) and from \(start.count)")
      }
      free.append(start..<end)
    }
    travels.append(travel)
    draft.add(
      from: Int(from), to: Int(to), travel: Ticks(count: travel), free: IntervalSet(free))
  }

  private func spot(_ line: inout SlipLine) throws -> ReachSpot {
    let place: ReachPlace
    switch try line.word() {
    case "node": place = .node(Int(try node(&line)))
    case "point":
      guard !travels.isEmpty else { throw line.problem("a point, but no piece") }
      let piece = Int(try line.number("a piece", in: 0...Int64(travels.count - 1)))
      guard travels[piece] > 1 else { throw line.problem("piece \(piece) is too short") }
      let offset = try line.number("a place on piece \(piece)", in: 1...travels[piece] - 1)
      place = .point(piece: piece, offset: Ticks(count: offset))
    case let word: throw line.problem("what is \(word)?")
    }
    let (first, last) = (try time("a first time", &line), try time("a last time", &line))
    guard first <= last else {
      throw line.problem("a window from \(first.count) to \(last.count)")
    }
    return ReachSpot(place, first...last)
  }

  private mutating func takeLeg(_ line: inout SlipLine) throws {
    let place: ReachRoute.Place
    switch try line.word() {
    case "refuge": place = .refuge(Int(try node(&line)))
    case "piece":
      let piece = try line.number("a piece", in: 0...Int64.max)
      place = .piece(
        Int(piece), from: try time("a place", &line), to: try time("a place", &line))
    case let word: throw line.problem("what is \(word)?")
    }
    let (enter, leave) = (try time("a time", &line), try time("a time", &line))
    legs.append(ReachRoute.Leg(place, enter: enter, leave: leave))
  }

  private mutating func takeRow(_ line: inout SlipLine) throws {
    let node = Int(try node(&line))
    guard node >= proof.offsets.count - 1 else {
      throw line.problem("a row of node \(node) is out of order")
    }
    fillOffsets(upTo: node)
    let (earliest, end) = (try time("a time", &line), try time("a time", &line))
    proof.rows.append(ReachProof.Row(earliest: earliest, end: end))
  }

  /// Nodes before this one have no more rows.
  private mutating func fillOffsets(upTo node: Int) {
    while proof.offsets.count <= node { proof.offsets.append(proof.rows.count) }
  }

  private mutating func takeEnd(_ line: inout SlipLine) throws {
    let count = try line.number("a count of lines", in: 0...Int64.max)
    guard count == line.number - 1 else {
      throw line.problem("\(line.number - 1) lines come before it, not \(count)")
    }
    if let arrival, legs.last?.leave != arrival {
      throw line.problem("the last leg does not end at the arrival \(arrival.count)")
    }
    fillOffsets(upTo: draft.nodeCount)
  }

  private func node(_ line: inout SlipLine) throws -> Int64 {
    guard draft.nodeCount > 0 else { throw line.problem("there are no nodes") }
    return try line.number("a node", in: 0...Int64(draft.nodeCount - 1))
  }

  private func time(_ what: String, _ line: inout SlipLine) throws -> Ticks {
    let always = ReachNetwork.always
    return Ticks(
      count: try line.number(what, in: always.lowerBound.count...always.upperBound.count))
  }
}

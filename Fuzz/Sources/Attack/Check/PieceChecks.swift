/// Compares what is claimed of pieces with a town as it truly is.
struct PieceChecks {
  let claims: Claims
  let watching: Watching
  /// Per piece, someone at each place along it.
  let standings: [[Standing]]

  init(_ claims: Claims, of town: MadeTown, _ solids: Solids, _ watching: Watching) {
    self.claims = claims
    self.watching = watching
    let places = Places(town, solids)
    let lanes = town.lanes
    standings = claims.pieces.map { piece in
      guard piece.isOpen else { return [] }
      return places.along(piece.points, everyMetres: 0.5).map {
        Standing(at: $0, on: lanes[piece.way].footing, in: town, solids)
      }
    }
  }

  /// - Parameter seen: gets, per piece and tower, whether it is seen all along.
  func faults(in truth: TrueTown, seen: inout [[Bool]]) -> [Fault] {
    var faults: [Fault] = []
    for (number, piece) in claims.pieces.enumerated() where piece.isOpen {
      for mast in piece.seen.indices {
        let fault = fault(ofPiece: number, from: mast, in: truth, &seen[number][mast])
        if let fault { faults.append(fault) }
      }
      faults += timeFaults(ofPiece: number, in: truth)
    }
    return faults
  }

  private func fault(
    ofPiece number: Int, from mast: Int, in truth: TrueTown, _ isSeen: inout Bool
  ) -> Fault? {
    let piece = claims.pieces[number]
    for standing in standings[number] {
      let sight = truth.sight(of: standing, from: mast)
      if case .hidden = sight { isSeen = false }
      if case .hidden(let hider) = sight, piece.seen[mast] == .surely {
        return Fault(
          kind: .surelyHidden,
          text: "\(truth.town.masts[mast].name) is told to see all of it surely; "
            + "\(truth.name(hider)) hides \(standing.spot.text)",
          spot: standing.spot, mast: mast, line: piece.points)
      }
      if sight == .free, piece.seen[mast] == .unseen, truth.isFreeAround(standing, mast) {
        return Fault(
          kind: .unseenSeen,
          text: "\(truth.town.masts[mast].name) is told not to see any of it; it sees "
            + standing.spot.text,
          spot: standing.spot, mast: mast, line: piece.points)
      }
    }
    return nil
  }

  /// Moments between which nothing changes, by what is true and what is told.
  private func moments(of piece: Claims.Piece) -> [Int64] {
    let ranges = piece.surely + piece.possibly + watching.looks.flatMap(\.times)
    let ends = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    return zip(ends, ends.dropFirst()).compactMap { start, end in
      end - start > 2000 ? start + (end - start) / 2 : nil
    }
  }

  private func timeFaults(ofPiece number: Int, in truth: TrueTown) -> [Fault] {
    let piece = claims.pieces[number]
    var faults: [Fault] = []
    var done: Set<[Int]> = []
    for moment in moments(of: piece) {
      let active = watching.looks.indices.filter { look in
        watching.looks[look].times.contains { $0.contains(moment) }
      }
      let isSure = piece.surely.contains { $0.contains(moment) }
      let isPossible = piece.possibly.contains { $0.contains(moment) }
      // What was found for the same looks holds again.
      guard isSure || !isPossible, done.insert(active + [isSure ? -1 : -2]).inserted else {
        continue
      }
      if isSure, let fault = holdFault(number, active, moment, truth) { faults.append(fault) }
      if !isPossible, let fault = showFault(number, active, moment, truth) { faults.append(fault) }
    }
    return faults
  }

  private func holdFault(
    _ number: Int, _ active: [Int], _ moment: Int64, _ truth: TrueTown
  ) -> Fault? {
    let piece = claims.pieces[number]
    // Some look must hold all of the piece, or several parts of it each: one place that none holds
    // is enough.
    let missed = standings[number].first { standing in
      active.allSatisfy { truth.failsToHold(standing, in: watching.looks[$0]) }
    }
    guard let missed else { return nil }
    let isHidden = active.contains { look in
      truth.place(
        of: missed, above: truth.town.personMetres, in: watching.looks[look]) != .outside
    }
    let kind: Fault.Kind = active.isEmpty ? .heldLate : isHidden ? .heldHidden : .heldOutside
    return Fault(
      kind: kind,
      text: "told to be held surely at \(moment.clock), and \(missed.spot.text) is not "
        + "(\(active.count) looks then)",
      spot: missed.spot, mast: active.first.map { watching.looks[$0].mast }, line: piece.points)
  }

  private func showFault(
    _ number: Int, _ active: [Int], _ moment: Int64, _ truth: TrueTown
  ) -> Fault? {
    let piece = claims.pieces[number]
    for look in active.map({ watching.looks[$0] }) where piece.seen[look.mast] != .unseen {
      let shown = standings[number].first { truth.shows($0, in: look) }
      guard let shown else { continue }
      return Fault(
        kind: .unheldShown,
        text: "told not to be held at \(moment.clock), and "
          + "\(truth.town.masts[look.mast].name) shows \(shown.spot.text)",
        spot: shown.spot, mast: look.mast, line: piece.points)
    }
    return nil
  }
}

extension TrueTown {
  func name(_ hider: Hider) -> String {
    switch hider {
    case .house(let house): "house \(house)"
    case .grove(let grove): "grove \(grove)"
    case .ground: "the ground"
    case .deck: "the bridge"
    }
  }

  /// Whether someone is seen some way to either side too, so that no rounding made it so.
  func isFreeAround(_ standing: Standing, _ mast: Int) -> Bool {
    let across = (standing.spot - town.masts[mast].spot).unit.left * 0.002
    return [-1.0, 1].allSatisfy { side in
      let aside = Standing(
        at: standing.spot + across * side, on: standing.footing, in: town, solids)
      return sight(of: aside, from: mast) == .free
    }
  }
}

extension Spot {
  var text: String {
    func plain(_ metres: Double) -> String { "\((metres * 1e4).rounded() / 1e4)" }
    return "(\(plain(x)), \(plain(y)))"
  }
}

extension Int64 {
  /// A time of the night, from the bell.
  var clock: String {
    let seconds = Double(self) / 1e6
    return "\(Int(seconds) / 60) min \((seconds - Double(Int(seconds) / 60 * 60)))"
  }
}

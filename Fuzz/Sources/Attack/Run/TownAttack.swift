import BergfriedCore

/// Asks of one town and compares the answers with what is true.
struct TownAttack {
  let town: MadeTown
  let claims: Claims
  private(set) var faults: [Fault] = []
  /// Per piece and tower, whether it was seen all along in all towns that this may truly be.
  private(set) var seen: [[Bool]] = []
  /// Whether a crossing was found in one of them.
  private(set) var isCrossed = false

  /// - Parameter draws: how many towns this may truly be are tried.
  init(on town: MadeTown, claims: Claims, draws: Int) {
    self.town = town
    self.claims = claims
    let solids = Solids(of: town)
    let watching = Watching(of: town)
    let pieces = PieceChecks(claims, of: town, solids, watching)
    let route = RouteCheck(claims, of: town, solids, watching)
    let streets = TrueStreets(of: town, solids, stepMetres: 0.5)
    seen = claims.pieces.map { $0.seen.map { _ in true } }
    var random = SeededRandom(seed: town.seed &+ 0x5eed)
    var kinds: Set<Fault.Kind> = []
    func keep(_ new: [Fault]) {
      // One of a kind tells enough of a town.
      for fault in new where kinds.insert(fault.kind).inserted { faults.append(fault) }
    }
    if let fault = route.motionFault() { keep([fault]) }
    for _ in 0..<draws {
      let truth = TrueTown(
        town: town, solids: solids, heights: TrueHeights(of: town, solids, &random))
      keep(pieces.faults(in: truth, seen: &seen))
      keep([route.fault(in: truth), route.deckFault(in: truth)].compactMap { $0 })
      if isCrossed { continue }
      var search = CrossingSearch(truth, streets, watching)
      guard let moves = search.crossing() else { continue }
      isCrossed = true
      switch claims.verdict {
      case .guarded: keep([Self.fault(.guardedCrossed, of: moves, streets)])
      case .none: keep([Self.fault(.unconnectedCrossed, of: moves, streets)])
      case .route, .undecided: break
      }
    }
  }

  private static func fault(
    _ kind: Fault.Kind, of moves: [CrossingSearch.Move], _ streets: TrueStreets
  ) -> Fault {
    let spots = moves.map { move in
      streets.spots[move.isBackward ? streets.steps[move.step].from : streets.steps[move.step].to]
    }
    let (start, end) = (moves.first?.enter ?? 0, moves.last?.leave ?? 0)
    return Fault(
      kind: kind,
      text: "crossed unseen from \(start.clock) to \(end.clock) in \(moves.count) steps",
      spot: spots.last, line: spots)
  }
}

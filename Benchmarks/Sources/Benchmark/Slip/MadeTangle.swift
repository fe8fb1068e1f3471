import BergfriedCore
import BergfriedStreets

/// Pieces between random nodes: loops, parallel ones, parts that hang together with nothing,
/// refuges, and starts and goals on pieces. No town, but all that the format can say.
struct MadeTangle {
  let nodes: Int
  let pieces: Int
  let seed: UInt64

  private static let night: Int64 = 1000

  func made() -> (network: ReachNetwork, question: ReachQuestion) {
    var random = SeededRandom(seed: seed)
    var draft = ReachDraft(nodeCount: nodes)
    let travels = (0..<pieces).map { _ in Int64.random(in: 2...60, using: &random) }
    for travel in travels {
      let seen = (0..<8).map { _ -> Range<Ticks> in
        let start = Int64.random(in: 0..<MadeTangle.night, using: &random)
        let end = min(MadeTangle.night, start + Int64.random(in: 1...160, using: &random))
        return Ticks(count: start)..<Ticks(count: end)
      }
      let night = Ticks(count: 0)..<Ticks(count: MadeTangle.night)
      draft.add(
        from: Int.random(in: 0..<nodes, using: &random),
        to: Int.random(in: 0..<nodes, using: &random), travel: Ticks(count: travel),
        free: IntervalSet(seen).complement(within: night))
    }
    for _ in 0..<nodes / 10 { draft.addRefuge(Int.random(in: 0..<nodes, using: &random)) }
    let starts = (0..<2).map { piece in
      point(on: piece, travels[piece], Ticks(count: 0)...Ticks(count: 100), &random)
    }
    let goals = (pieces - 2..<pieces).map { piece in
      point(on: piece, travels[piece], Ticks(count: 150)...Ticks(count: 900), &random)
    }
    let start = ReachSpot(.node(0), Ticks(count: 50)...Ticks(count: 60))
    return (ReachNetwork(draft), ReachQuestion(from: starts + [start], to: goals))
  }

  private func point(
    on piece: Int, _ travel: Int64, _ window: ClosedRange<Ticks>, _ random: inout SeededRandom
  ) -> ReachSpot {
    let offset = Ticks(count: Int64.random(in: 1..<travel, using: &random))
    return ReachSpot(.point(piece: piece, offset: offset), window)
  }
}

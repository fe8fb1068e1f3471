import Testing

@testable import Attack

/// At every resolution what is surely seen is seen, what is not possibly seen is not, what is
/// guarded is not crossed, and nobody sees the one who walks a route.
@Suite struct PromiseTests {
  private static let seeds: ClosedRange<UInt64> = 20_001...20_600

  @Test func `what is promised of towns is true in real numbers`() async {
    var verdicts: [String: Int] = [:]
    var told: [Double: Int] = [:]
    for seed in Self.seeds {
      let town = TownMaker.town(seed: seed, cellMetres: nil, layout: nil)
      guard !town.masts.isEmpty,
        case .success(let attack) = await AttackRun.attack(town, draws: 4)
      else { continue }
      verdicts[attack.claims.verdict.name, default: 0] += 1
      told[town.cellMetres, default: 0] += attack.claims.pieces.count {
        $0.seen.contains(.surely)
      }
      for fault in attack.faults {
        let map = TownMap.lines(of: town, fault).joined(separator: "\n")
        Issue.record("seed \(seed): \(fault.kind.rawValue): \(fault.text)\n\(map)")
      }
    }
    // Where all is left undecided nothing is promised.
    for verdict in ["guarded", "route"] {
      #expect(verdicts[verdict, default: 0] > 60, "\(verdicts)")
    }
    for cell in TownMaker.cells { #expect(told[cell, default: 0] > 300, "\(cell) m: \(told)") }
  }
}

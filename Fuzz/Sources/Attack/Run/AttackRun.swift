import Foundation

/// Attacks towns, one after the other, and tells what was found.
public struct AttackRun {
  private let asked: AskedAttack
  private var tally = Tally()
  private var shown: [Fault.Kind: Int] = [:]

  /// - Returns: `nil` for arguments that make no sense.
  public init?(_ arguments: [String]) {
    guard let asked = AskedAttack(arguments) else { return nil }
    self.asked = asked
  }

  public static var usage: String { AskedAttack.usage }

  /// - Returns: how many faults there were.
  public mutating func run() async throws -> Int {
    if let folder = asked.folder {
      try TownFiles(town: town(asked.seed)).write(to: URL(fileURLWithPath: folder))
      return 0
    }
    let end = asked.minutes.map { Date(timeIntervalSinceNow: $0 * 60) } ?? .distantFuture
    var number: UInt64 = 0
    while number < asked.towns, Date() < end {
      let seed = asked.seed &+ number
      try await attack(town(seed))
      number += 1
    }
    print("\(tally.towns) towns from seed \(asked.seed), \(tally.faultCount) faults")
    for line in tally.lines { print(line) }
    return tally.faultCount
  }

  private func town(_ seed: UInt64) -> MadeTown {
    TownMaker.town(seed: seed, cellMetres: asked.cellMetres, layout: asked.layout)
  }

  private mutating func attack(_ town: MadeTown) async throws {
    guard !town.masts.isEmpty else { return }
    let attack: TownAttack
    switch await Self.attack(town, draws: asked.draws) {
    case .success(let done): attack = done
    case .failure(let problem): return tally.refuse(problem.text)
    }
    tally.add(attack)
    // Files cannot tell of another earth, nor of a ground within bounds.
    if let program = asked.program, town.curvature == MadeTown.usualCurvature,
      town.doubtMetres == 0
    {
      try ask(program, attack)
    }
    // What is found is told at once, wherever it is told to.
    defer { fflush(nil) }
    for fault in attack.faults where asked.only.map({ $0 == fault.kind }) ?? true {
      shown[fault.kind, default: 0] += 1
      print("seed \(town.seed): \(fault.kind.rawValue): \(fault.text)")
      if (shown[fault.kind] ?? 0) <= asked.maps { await show(town, fault) }
    }
  }

  /// Asks the same through files: the answer must be the same.
  private mutating func ask(_ program: Program, _ attack: TownAttack) throws {
    let told = try program.verdict(of: attack.town) ?? "refused"
    guard told != attack.claims.verdict.name else { return }
    tally.refuse("as files it is \(told), not \(attack.claims.verdict.name)")
    print("seed \(attack.town.seed): as files it is \(told), not \(attack.claims.verdict.name)")
    if told == "guarded" || told == "unconnected", attack.isCrossed {
      tally.add(
        told == "guarded" ? .guardedCrossed : .unconnectedCrossed,
        cellMetres: attack.town.cellMetres)
      print("seed \(attack.town.seed): as files it is told as \(told), and crossed")
    }
  }

  private func show(_ town: MadeTown, _ fault: Fault) async {
    let draws = asked.draws
    let shrinking = Shrinking { town in
      guard case .success(let attack) = await Self.attack(town, draws: draws) else { return nil }
      return attack.faults.first { $0.kind == fault.kind }
    }
    let (least, found) = await shrinking.least(town, fault)
    print("the least such town: \(found.text)")
    for line in TownMap.lines(of: least, found) + TownMap.words(of: least) { print("  \(line)") }
  }

  struct Problem: Error { let text: String }

  static func attack(_ town: MadeTown, draws: Int) async -> Result<TownAttack, Problem> {
    do {
      let claims = try await Engine.claims(of: town)
      return .success(
        TownAttack(on: town, claims: claims, draws: draws))
    } catch {
      return .failure(Problem(text: "\(type(of: error))"))
    }
  }
}

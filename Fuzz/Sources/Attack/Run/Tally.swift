/// How often what was claimed, and what was false.
struct Tally {
  private(set) var towns = 0
  /// By kind and the grid's cells.
  private(set) var faults: [Fault.Kind: [Double: Int]] = [:]
  private(set) var refused: [String: Int] = [:]
  private var verdicts: [Double: [String: Int]] = [:]
  private var pieces: [Double: (surely: Int, possibly: Int, unseen: Int)] = [:]
  /// Towns in which a crossing was found, by what was told of them.
  private var crossed: [String: Int] = [:]
  /// Pieces that are always seen, and those of them that are told so.
  private var always: [Double: (seen: Int, told: Int)] = [:]

  mutating func add(_ attack: TownAttack) {
    towns += 1
    let cell = attack.town.cellMetres
    let verdict = attack.claims.verdict.name
    verdicts[cell, default: [:]][verdict, default: 0] += 1
    if attack.isCrossed { crossed[verdict, default: 0] += 1 }
    for fault in attack.faults { add(fault.kind, cellMetres: cell) }
    for (piece, seen) in zip(attack.claims.pieces, attack.seen) where piece.isOpen {
      for (told, isAlways) in zip(piece.seen, seen) {
        switch told {
        case .surely: pieces[cell, default: (0, 0, 0)].surely += 1
        case .possibly: pieces[cell, default: (0, 0, 0)].possibly += 1
        case .unseen: pieces[cell, default: (0, 0, 0)].unseen += 1
        }
        if isAlways {
          always[cell, default: (0, 0)].seen += 1
          if told == .surely { always[cell, default: (0, 0)].told += 1 }
        }
      }
    }
  }

  mutating func add(_ fault: Fault.Kind, cellMetres: Double) {
    faults[fault, default: [:]][cellMetres, default: 0] += 1
  }

  mutating func refuse(_ reason: String) { refused[reason, default: 0] += 1 }

  var faultCount: Int { faults.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  var lines: [String] {
    var lines = ["cell   guarded route undecided   surely possibly unseen   always seen, told so"]
    for cell in verdicts.keys.sorted() {
      let verdict = verdicts[cell] ?? [:]
      let piece = pieces[cell] ?? (0, 0, 0)
      let always = always[cell] ?? (0, 0)
      let share = always.seen > 0 ? 100 * always.told / always.seen : 0
      lines.append(
        "\(cell) m: \(verdict["guarded"] ?? 0) \(verdict["route"] ?? 0) "
          + "\(verdict["undecided"] ?? 0), \(piece.surely) \(piece.possibly) \(piece.unseen), "
          + "\(always.seen) \(share) %")
    }
    let found = crossed.sorted { $0.key < $1.key }.map { "\($0.value) of those told \($0.key)" }
    lines.append("crossings found in " + found.joined(separator: ", "))
    for (reason, count) in refused.sorted(by: { $0.value > $1.value }) {
      lines.append("refused \(count) times: \(reason)")
    }
    for kind in Fault.Kind.allCases {
      guard let counts = faults[kind] else { continue }
      let cells = verdicts.keys.sorted().map { "\($0) m \(counts[$0] ?? 0)" }
      lines.append(
        "\(kind.rawValue): \(counts.values.reduce(0, +)) towns (\(cells.joined(separator: ", ")))")
    }
    return lines
  }
}

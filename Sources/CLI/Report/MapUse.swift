import BergfriedCore
import BergfriedGDAL

/// How much of each kind the maps of a watch hold, how much of it is used, and why the rest is not.
struct MapUse: Encodable {
  struct Kind: Encodable {
    let kind: String
    let found: Int
    let used: Int
    let unused: [CoverageReport.LeftOut]
  }

  /// A value that should say yes or no, and says neither.
  struct Odd: Encodable {
    let key: String
    let value: String
    let count: Int
    /// `yes`, or `nothing` where it counts as if it were not there.
    let readAs: String

    /// On one line.
    var text: String {
      let reading =
        readAs == "yes" ? "read as yes" : "read as if it were not there"
      let times = count == 1 ? "once" : "\(Format.grouped(count)) times"
      return "\(key) is '\(value)' \(times), neither yes nor no: \(reading)"
    }
  }

  let kinds: [Kind]
  /// The most frequent first.
  let odd: [Odd]
  /// Ways and areas of whatever kind that were passed over as they lie outside the area asked for.
  let outside: Int

  init(_ map: TownMap) {
    outside = map.outsideCount
    odd = map.oddValues.map { odd in
      Odd(
        key: odd.key, value: odd.value, count: odd.count,
        readAs: odd.isReadAsYes ? "yes" : "nothing")
    }
    kinds = map.tallies.map { tally in
      Kind(
        kind: tally.theme.rawValue, found: tally.foundCount, used: tally.usedCount,
        unused: tally.unused.map {
          CoverageReport.LeftOut(reason: $0.reason, count: $0.count, lengthMetres: nil)
        })
    }
  }

  /// A line with the counts, and one for each kind of which something is not used.
  var lines: [String] {
    let counts = kinds.map { kind in
      let found = kind.used == kind.found ? "" : " of \(Format.grouped(kind.found))"
      return "\(Format.grouped(kind.used))\(found) \(kind.kind)"
    }
    var lines = ["Used      \(counts.joined(separator: ", "))"]
    for kind in kinds where !kind.unused.isEmpty {
      let reasons = kind.unused.map { "\(Format.grouped($0.count)) \($0.reason)" }
      lines.append("Unused    \(kind.kind): \(reasons.joined(separator: ", "))")
    }
    if outside > 0 {
      lines.append("Unused    \(Format.grouped(outside)) ways and areas outside the area")
    }
    return lines + oddLines
  }

  /// A line each; of a column that holds something else altogether not all its values.
  var oddLines: [String] {
    let shown = 10
    let rest = odd.dropFirst(shown)
    let more = "Odd       and \(Format.grouped(rest.count)) more values, neither yes nor no"
    return odd.prefix(shown).map { "Odd       \($0.text)" } + (rest.isEmpty ? [] : [more])
  }

  /// Lines for what of a list is not among those already.
  func lines(for leftOut: [CoverageReport.LeftOut]) -> [String] {
    let told = Set(
      kinds.flatMap { kind in kind.unused.flatMap { [$0.reason, "\(kind.kind) \($0.reason)"] } })
    return leftOut.filter { !told.contains($0.reason) }.map {
      ($0.reason.hasSuffix("assumed") ? "Assumed   " : "Left out  ") + $0.text
    }
  }
}

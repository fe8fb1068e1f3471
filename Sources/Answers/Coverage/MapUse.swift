import BergfriedCore

/// How much of each kind the maps of a watch hold, how much of it is used, and why the rest is not.
package struct MapUse: Encodable, Sendable {
  package struct Kind: Encodable, Sendable {
    package let kind: String
    package let found: Int
    package let used: Int
    package let unused: [CoverageReport.LeftOut]

    package init(
      kind: String, found: Int, used: Int, unused: [CoverageReport.LeftOut]
    ) {
      self.kind = kind
      self.found = found
      self.used = used
      self.unused = unused
    }
  }

  /// A value that should say yes or no, and says neither.
  package struct Odd: Encodable, Sendable {
    package let key: String
    package let value: String
    package let count: Int
    /// `yes`, or `nothing` where it counts as if it were not there.
    package let readAs: String

    package init(
      key: String, value: String, count: Int, readAs: String
    ) {
      self.key = key
      self.value = value
      self.count = count
      self.readAs = readAs
    }

    /// On one line.
    package var text: String {
      let reading =
        readAs == "yes" ? "read as yes" : "read as if it were not there"
      let times = count == 1 ? "once" : "\(Format.grouped(count)) times"
      return "\(key) is '\(value)' \(times), neither yes nor no: \(reading)"
    }
  }

  package let kinds: [Kind]
  /// The most frequent first.
  package let odd: [Odd]
  /// Ways and areas of whatever kind that were passed over as they lie outside the area asked for.
  package let outside: Int

  package init(
    kinds: [Kind], odd: [Odd], outside: Int
  ) {
    self.kinds = kinds
    self.odd = odd
    self.outside = outside
  }

  /// A line with the counts, and one for each kind of which something is not used.
  package var lines: [String] {
    let counts = kinds.map { kind in
      let found = kind.used == kind.found ? "" : " of \(Format.grouped(kind.found))"
      return found.isEmpty
        ? Format.counted(kind.used, kind.kind)
        : "\(Format.grouped(kind.used))\(found) \(kind.kind)"
    }
    var lines = ["Used      \(counts.joined(separator: ", "))"]
    for kind in kinds where !kind.unused.isEmpty {
      let reasons = kind.unused.map { Format.counted($0.count, $0.reason) }
      lines.append("Unused    \(kind.kind): \(reasons.joined(separator: ", "))")
    }
    if outside > 0 {
      lines.append("Unused    \(Format.grouped(outside)) ways and areas outside the area")
    }
    return lines + oddLines
  }

  /// A line each; of a column that holds something else altogether not all its values.
  package var oddLines: [String] {
    let shown = 10
    let rest = odd.dropFirst(shown)
    let more = "Odd       and \(Format.grouped(rest.count)) more values, neither yes nor no"
    return odd.prefix(shown).map { "Odd       \($0.text)" } + (rest.isEmpty ? [] : [more])
  }

  /// Lines for what of a list is not among those already.
  package func lines(for leftOut: [CoverageReport.LeftOut]) -> [String] {
    let told = Set(
      kinds.flatMap { kind in kind.unused.flatMap { [$0.reason, "\(kind.kind) \($0.reason)"] } })
    return leftOut.filter { !told.contains($0.reason) }.map {
      ($0.reason.hasSuffix("assumed") ? "Assumed   " : "Left out  ") + $0.text
    }
  }
}

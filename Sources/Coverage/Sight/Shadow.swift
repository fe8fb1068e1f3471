/// What of a stretch is hidden, put together from what each screen hides.
struct Shadow {
  /// Apart, in order.
  private(set) var parts: [(first: Double, last: Double)] = []

  /// Parts no farther from each other than this meet.
  private static let meetShare = 1e-9

  var isEmpty: Bool { parts.isEmpty }

  /// Whether all of the stretch is hidden.
  var isWhole: Bool {
    parts.count == 1 && parts[0].first <= Shadow.meetShare && parts[0].last >= 1 - Shadow.meetShare
  }

  /// How much of the stretch is hidden.
  var share: Double { parts.reduce(0) { $0 + ($1.last - $1.first) } }

  mutating func add(_ first: Double, _ last: Double) {
    var (first, last) = (first, last)
    if parts.isEmpty {
      parts.append((first, last))
      return
    }
    if let known = parts.first(where: { $0.last >= first }), known.first <= first,
      known.last >= last
    {
      return
    }
    var place = 0
    while place < parts.count, parts[place].last < first - Shadow.meetShare { place += 1 }
    let start = place
    while place < parts.count, parts[place].first <= last + Shadow.meetShare {
      first = min(first, parts[place].first)
      last = max(last, parts[place].last)
      place += 1
    }
    parts.replaceSubrange(start..<place, with: [(first, last)])
  }
}

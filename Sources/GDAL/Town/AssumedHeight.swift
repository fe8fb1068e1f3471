/// How high things are taken to be of which the map does not tell it.
struct AssumedHeight: Hashable {
  enum Gap: String {
    case unstated = "without height"
    case unstatedLevels = "without height or levels"
    case unreadable = "whose height cannot be read"
  }

  let things: String
  let gap: Gap
  /// The kind whose usual heights are taken.
  var kind: String?
  /// `nil` where they may be nothing at all.
  var leastMetres: Double?
  let mostMetres: Double

  var text: String {
    let kind = kind.map { " (\($0))" } ?? ""
    let range = leastMetres.map { "\($0) to" } ?? "up to"
    return "\(things) \(gap.rawValue)\(kind): \(range) \(mostMetres) m are assumed"
  }
}

/// What someone may do in a room.
enum Role: String, Comparable, CaseIterable, Codable, Sendable {
  /// See everything and ask questions.
  case look
  /// Change the watch.
  case plan
  /// Take the watch file in, and write it.
  case command

  static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .look: 0
    case .plan: 1
    case .command: 2
    }
  }
}

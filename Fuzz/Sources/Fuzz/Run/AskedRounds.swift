/// What the command line asks for.
struct AskedRounds {
  static let usage =
    "usage: fuzz engine|command [--seed N] [--runs M] [--seconds S] [--bergfried PATH]"

  private(set) var seed: UInt64 = 1
  private(set) var runs = Int.max
  private(set) var seconds: Double?
  /// The program to try; `nil` to try the library.
  private(set) var bergfried: String?

  /// `nil` for what makes no sense.
  init?(_ arguments: [String]) {
    guard let mode = arguments.first, arguments.count % 2 == 1 else { return nil }
    for place in stride(from: 1, to: arguments.count, by: 2) {
      guard take(arguments[place], arguments[place + 1]) else { return nil }
    }
    guard runs < Int.max || seconds != nil else { return nil }
    guard (mode == "command" && bergfried != nil) || (mode == "engine" && bergfried == nil) else {
      return nil
    }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--seed": return UInt64(value).map { seed = $0 } != nil
    case "--runs": return Int(value).map { runs = $0 } != nil
    case "--seconds": return Double(value).map { seconds = $0 } != nil
    case "--bergfried":
      bergfried = value
      return true
    default: return false
    }
  }
}

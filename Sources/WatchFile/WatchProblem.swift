/// One thing that is wrong in a watch file.
public struct WatchProblem: Hashable, Sendable {
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// The key, from the top: `towers[0].eye`.
  public let key: String
  /// What is wrong and what would be right.
  public let text: String
}

extension WatchProblem: CustomStringConvertible {
  public var description: String {
    key.isEmpty ? "\(file):\(line): \(text)" : "\(file):\(line): \(key): \(text)"
  }
}

/// All that is wrong in a watch file, or why it cannot be read at all.
public enum WatchFileError: Error, Hashable, Sendable {
  case cannotRead(path: String, cause: String)
  case problems([WatchProblem])
}

extension WatchFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotRead(let path, let cause):
      "\(path) cannot be read (\(cause)): name a watch file"
    case .problems(let problems):
      problems.map(\.description).joined(separator: "\n")
    }
  }
}

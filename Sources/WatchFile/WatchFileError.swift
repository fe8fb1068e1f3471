public import BergfriedCore

/// Why there is no watch in a file.
public enum WatchFileError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(file: String)
  /// The file cannot be read at all.
  case unreadable(file: String, reason: String)
  /// All that is wrong in it, in the order of its lines; at least one.
  case problems([Problem])
}

extension WatchFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let file):
      "there is no file \(file): give the path of a watch file"
    case .unreadable(let file, let reason):
      "\(file) cannot be read: \(reason)"
    case .problems(let problems):
      problems.map(\.description).joined(separator: "\n")
    }
  }
}

extension WatchFileError: FailureConvertible {
  /// As a missing input where there is no file, and otherwise as unusable data.
  public var failure: Failure {
    switch self {
    case .missing: Failure(.watchMissing, description)
    case .unreadable: Failure(.watchUnreadable, description)
    case .problems(let problems):
      problems.first.map { Failure($0.code, description, at: $0.place) }
        ?? Failure(.watchUnreadable, description)
    }
  }
}

public import BergfriedCore

/// Why a file cannot be written: which, why, and what to do about it.
public struct OutputError: Error, Equatable, CustomStringConvertible {
  /// As the user named it.
  public let path: String
  /// What the system says about it, in its words.
  public let cause: String

  /// An error by the path as the user named it and the system's words.
  public init(path: String, cause: String) {
    self.path = path
    self.cause = cause
  }

  public var description: String { "cannot write \(path): \(cause)" }
}

extension OutputError: FailureConvertible {
  /// As something that cannot be written.
  public var failure: Failure { Failure(.outputFailed, description) }
}

public import BergfriedCore

/// Why a file cannot be written: which, why, and what to do about it.
public struct OutputError: Error, Equatable, CustomStringConvertible {
  /// As the user named it.
  public let path: String
  public let cause: String

  public init(path: String, cause: String) {
    self.path = path
    self.cause = cause
  }

  public var description: String { "cannot write \(path): \(cause)" }
}

extension OutputError: FailureConvertible {
  public var failure: Failure { Failure(.outputFailed, description) }
}

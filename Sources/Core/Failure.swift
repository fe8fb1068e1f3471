/// Why there is no answer: what is wrong, where, and what to do about it.
public struct Failure: Error, Equatable, Sendable {
  /// Whose fault it is, as exit codes tell it apart.
  public enum Kind: Sendable {
    /// The question itself makes no sense.
    case usage
    /// A file was read and does not hold what is needed.
    case badData
    /// A file is not there or cannot be opened.
    case missingInput
    /// The work was stopped, or something needed for it is not at hand.
    case unavailable
    /// A fault of Bergfried's own.
    case internalError
    /// A file could not be written.
    case cannotWrite
  }

  /// Whose fault it is.
  public let kind: Kind
  /// What is wrong, and what to do, as a person reads it.
  public let text: String

  /// A failure of a kind, told in words.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// What an error of any target stands for; `nil` for one that is none of Bergfried's.
  public init?(_ error: any Error) {
    guard let error = error as? any FailureConvertible else { return nil }
    self = error.failure
  }
}

extension Failure: CustomStringConvertible {
  public var description: String { text }
}

/// An error that can be told as a failure.
public protocol FailureConvertible: Error {
  /// The same as a failure.
  var failure: Failure { get }
}

extension Failure: FailureConvertible {
  /// Itself: a failure needs no telling.
  public var failure: Failure { self }
}

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

  /// What is wrong, by a name that stays.
  public let code: ErrorCode
  /// Whose fault it is.
  public let kind: Kind
  /// What is wrong, and what to do, as a person reads it.
  public let wording: Wording
  /// Where it stands, if it stands in a file that has lines.
  public let place: FailurePlace?

  /// A failure of a kind, told in words.
  public init(_ code: ErrorCode, _ text: String) { self.init(code, saying: Wording(text)) }

  /// A failure of a kind, told in words that name settings.
  public init(_ code: ErrorCode, saying wording: Wording) {
    self.code = code
    kind = code.kind
    self.wording = wording
    place = nil
  }

  /// Something wrong in a file that a user has written, which is bad data whatever it is.
  public init(_ code: ErrorCode, _ text: String, at place: FailurePlace) {
    self.code = code
    kind = .badData
    wording = Wording(text)
    self.place = place
  }

  /// What is wrong, with settings named as the library has them.
  public var text: String { wording.description }

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

public import BergfriedCore

/// Something in a watch file that is wrong, with what would be right.
public struct Problem: Hashable, Sendable {
  /// The file's path, as the user named it.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1.
  public let column: Int
  /// The way to it, such as `towers[0].telescopes[1].aperture`; empty for the whole file.
  public let key: String
  /// What is wrong, by a name that stays.
  public let code: ErrorCode
  /// What is wrong, and what would be right.
  public let text: String

  /// Something wrong at a place of a file.
  public init(_ code: ErrorCode, _ text: String, at place: FailurePlace) {
    file = place.file
    line = place.line
    column = place.column
    key = place.key
    self.code = code
    self.text = text
  }

  /// Where it stands.
  public var place: FailurePlace {
    FailurePlace(file: file, line: line, column: column, key: key)
  }
}

extension Problem: CustomStringConvertible {
  /// Such as `watch.yaml:12: people.height: …`, as compilers tell errors.
  public var description: String {
    "\(file):\(line): " + (key.isEmpty ? "" : "\(key): ") + text
  }
}

/// Where in a file a fault stands.
public struct FailurePlace: Hashable, Sendable {
  /// The file's path.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1.
  public let column: Int
  /// The way to it, such as `towers[0].eye`; empty for the whole file.
  public let key: String

  /// A place of a file.
  public init(file: String, line: Int, column: Int, key: String) {
    self.file = file
    self.line = line
    self.column = column
    self.key = key
  }
}

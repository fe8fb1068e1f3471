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
  /// What is wrong, and what would be right.
  public let text: String

  /// A problem at a place of a file, by line and key.
  public init(file: String, line: Int, column: Int = 1, key: String, text: String) {
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.text = text
  }
}

extension Problem: CustomStringConvertible {
  /// Such as `watch.yaml:12: people.height: …`, as compilers tell errors.
  public var description: String {
    "\(file):\(line): " + (key.isEmpty ? "" : "\(key): ") + text
  }
}

/// What an answer came about by: who gives it, and what was asked of it in words.
public struct Origin: Sendable {
  /// The version of the program that answers.
  public var version: String
  /// The words of the command line, or none.
  public var arguments: [String]

  /// - Parameters:
  ///   - version: of the program that answers.
  ///   - arguments: the words that it was called with, without its own name.
  public init(version: String, arguments: [String] = []) {
    self.version = version
    self.arguments = arguments
  }
}

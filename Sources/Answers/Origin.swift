public import BergfriedCore

/// What an answer came about by: who gives it, and what was asked of it in words.
public struct Origin: Sendable {
  /// The version of the program that answers.
  public var version: String
  /// The words of the command line, or none.
  public var arguments: [String]

  /// What settings are called in the texts of documents.
  public var settings = SettingNames.library

  /// Bergfried's own version, which stands here and nowhere else.
  public static let release = "0.2.0"

  /// - Parameters:
  ///   - version: of the program that answers: Bergfried's own where it is not told.
  ///   - arguments: the words that it was called with, without its own name.
  public init(version: String = Origin.release, arguments: [String] = []) {
    self.version = version
    self.arguments = arguments
  }
}

public import BergfriedAnswers

/// What would close all crossings of a watch.
public struct Closing: Sendable {
  /// The looks, what they cost, and whether any do.
  public let document: ClosingDocument
  /// The text of the watch file with the looks added, which is known to guard all crossings; `nil`
  /// where none are needed, or none will do.
  public let watch: String?
}

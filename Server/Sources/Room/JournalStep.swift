/// A step from where a room is to another text.
public struct JournalStep: Sendable {
  /// What kind of step it is.
  public enum Kind: String, Codable, Sendable {
    /// The watch file was taken in.
    case `import`
    /// Something was changed.
    case edit
    /// The last change was taken back.
    case undo
    /// And made again.
    case redo
    /// An earlier text was taken up.
    case restore
    /// The text was written into the watch file.
    case save
  }

  /// Where it leads.
  public enum Target: Sendable {
    /// To a text that was not there before, by an edit as JSON, or by none.
    case new(yaml: String, edit: String?)
    /// Nowhere: the text stays.
    case same
    case above
    case below
    case revision(Int64)
  }

  /// What kind of step it is.
  public let kind: Kind
  /// Where it leads.
  public let target: Target
  /// What it is for, in the words of who makes it.
  public let note: String

  /// A step by where it leads.
  public init(_ kind: Kind, to target: Target, note: String = "") {
    self.kind = kind
    self.target = target
    self.note = note
  }
}

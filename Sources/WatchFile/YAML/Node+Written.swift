extension Node {
  /// In which of its ways YAML has a value.
  enum Style {
    case plain, singleQuoted, doubleQuoted
    /// A list or section in brackets.
    case flow
    /// A list or section by its lines, or a word as a block of lines.
    case block
  }

  /// How a value stands in its text, in places counted in Unicode scalars.
  struct Written {
    /// From its anchor or tag up to its last letter, or bracket; a word as a block of lines goes up
    /// to where the next line begins.
    let range: Range<Int>
    let style: Style
    let hasAnchor: Bool
    /// The alias that stands for it here.
    var alias: Range<Int>?

    /// What stands in its own place: an alias, or itself.
    var place: Range<Int> { alias ?? range }
  }
}

/// Text put into a table of commas (RFC 4180), on one line and such that no spreadsheet takes it
/// for a formula.
public enum CSVField {
  /// - Returns: the field, in quotes where it needs them. What could begin a formula, even where a
  ///   spreadsheet parts fields at semicolons, gets an apostrophe before it, as people write it.
  public static func quoted(_ text: String) -> String {
    var field = String.UnicodeScalarView()
    var isBeginning = true
    for scalar in PlainText.oneLine(text).unicodeScalars {
      if isBeginning, formulaStarts.contains(scalar) { field.append("'") }
      if scalar == "\"" { field.append("\"") }
      field.append(scalar)
      isBeginning = scalar == ";" || (isBeginning && scalar.properties.isWhitespace)
    }
    let isPlain = !field.contains { $0 == "," || $0 == "\"" || $0 == ";" }
    return isPlain ? String(field) : "\"\(String(field))\""
  }

  /// Those of wide scripts count too: some spreadsheets take them for the narrow ones.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "|", "%", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
}

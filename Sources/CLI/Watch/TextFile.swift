import BergfriedFiles

/// A text written whole or not at all.
enum TextFile {
  static func write(_ text: String, to path: String) throws {
    try WholeFile(path).write(text)
  }
}

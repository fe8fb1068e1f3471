/// A text written whole or not at all.
package enum TextFile {
  package static func write(_ text: String, to path: String) throws {
    try WholeFile(path).write(text)
  }
}

import BergfriedFiles
import Foundation

/// Where progress, warnings and summaries go. Where they cannot be written they are lost, and the
/// work goes on: `FileHandle.write(_:)` would end the process. What names and files have brought
/// along steers no terminal.
struct StandardError {
  func write(_ text: Data) {
    writeRaw(PlainText.lines(String(decoding: text, as: UTF8.self)))
  }

  /// Writes what steers the terminal on purpose.
  func writeRaw(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

let standardError = StandardError()

import BergfriedEssentials
import BergfriedFiles

/// Where progress, warnings and summaries go. Where they cannot be written they are lost, and the
/// work goes on. What names and files have brought along steers no terminal.
struct StandardError {
  func write(_ text: Data) {
    writeRaw(PlainText.lines(String(decoding: text, as: UTF8.self)))
  }

  /// Writes what steers the terminal on purpose.
  func writeRaw(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes(put)
      guard written > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(written, 0))
    }
  }
}

/// Hands bytes to the system, which takes all of them or the first few.
private func put(_ bytes: UnsafeRawBufferPointer) -> Int {
  write(2, bytes.baseAddress, bytes.count)
}

let standardError = StandardError()

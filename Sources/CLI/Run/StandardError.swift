import Foundation

/// Where progress, warnings and summaries go. Where they cannot be written they are lost, and the
/// work goes on: `FileHandle.write(_:)` would end the process.
struct StandardError {
  func write(_ text: Data) {
    try? FileHandle.standardError.write(contentsOf: text)
  }
}

let standardError = StandardError()

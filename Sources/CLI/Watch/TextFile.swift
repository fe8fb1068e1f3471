import ArgumentParser
import Foundation

/// A text written whole or not at all.
enum TextFile {
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        .cannotWrite,
        "cannot write \(path): the disk is full or the folder may not be written to")
    }
  }
}

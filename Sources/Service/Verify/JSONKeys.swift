package import BergfriedEssentials

/// The keys of a JSON text, each by its path without places in lists, as `answers.legs.piece`.
///
/// A decoder passes over keys that it does not know, and takes one of two that are alike. What
/// nobody reads, nobody checks.
package struct JSONKeys {
  private(set) var paths: Set<String> = []
  /// Those that stand twice in one object.
  private(set) var doubled: Set<String> = []

  private let bytes: [UInt8]
  private var place = 0

  /// - Parameter data: JSON that a decoder has read.
  /// - Complexity: O(bytes).
  package init(of data: Data) {
    bytes = Array(data)
    scan("")
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Goes over one value. Depth is bounded by the decoder that has read the text.
  private mutating func scan(_ path: String) {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "{"): scanObject(path)
    case UInt8(ascii: "["):
      place += 1
      while let next = byte, next != UInt8(ascii: "]") {
        let before = place
        if next == UInt8(ascii: ",") { place += 1 } else { scan(path) }
        skipBlanks()
        if place == before { place += 1 }
      }
      place += 1
    case UInt8(ascii: "\""): _ = string()
    default:
      while let next = byte, !JSONKeys.ends.contains(next) { place += 1 }
    }
  }

  private mutating func scanObject(_ path: String) {
    place += 1
    var own: Set<String> = []
    while let next = byte, next != UInt8(ascii: "}") {
      guard next == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      let key = (path.isEmpty ? "" : path + ".") + JSONKeys.step(string())
      if !own.insert(key).inserted { doubled.insert(key) }
      paths.insert(key)
      while let next = byte, next != UInt8(ascii: ":") { place += 1 }
      place += 1
      scan(key)
    }
    place += 1
  }

  /// A key as a step of a path, which no key with dots of its own can pass for more than one of.
  private static func step(_ key: String) -> String {
    key.replacing("\\", with: "\\\\").replacing(".", with: "\\.")
  }

  /// The text between two quotation marks, what is escaped in it resolved.
  private mutating func string() -> String {
    let start = place
    place += 1
    while let next = byte, next != UInt8(ascii: "\"") {
      place += next == UInt8(ascii: "\\") ? 2 : 1
    }
    place += 1
    let text = Data(bytes[start..<min(place, bytes.count)])
    return (try? JSONDecoder().decode(String.self, from: text)) ?? ""
  }

  private mutating func skipBlanks() {
    while let next = byte, JSONKeys.blanks.contains(next) { place += 1 }
  }

  private static let blanks = Set(" \t\r\n".utf8)
  private static let ends = Set(",]} \t\r\n".utf8)
}

import BergfriedCore
import BergfriedEssentials
import BergfriedFiles

extension Encodable {
  /// This value as indented JSON with its keys in order.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return escaped(try encoder.encode(self))
  }

  /// The same on one line: a proof has a number or two for every node.
  package func compactJSON() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(try encoder.encode(self))
  }

  /// JSON lets stand some characters that steer terminals: they are written as numbers too, which
  /// means the same.
  private func escaped(_ json: Data) -> String {
    let text = String(decoding: json, as: UTF8.self)
    guard PlainText.lines(text) != text else { return text }
    return text.unicodeScalars.map {
      $0 != "\n" && $0.value < 0x10000 && PlainText.isHarm($0)
        ? "\\u" + Format.hexadecimal(UInt64($0.value), digits: 4) : String($0)
    }.joined()
  }
}

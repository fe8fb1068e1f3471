import HTTPTypes

/// What follows the question mark of a request, decoded once.
struct Query: Sendable {
  private let values: [(name: String, value: String)]

  /// - Throws: ``Problem`` for a percent sign that begins nothing, and for what is no UTF-8.
  init(_ text: String?) throws(Problem) {
    var values: [(name: String, value: String)] = []
    for part in (text ?? "").split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Query.decoded(String(pair[0]), isForm: true)
      let value = pair.count == 2 ? try Query.decoded(String(pair[1]), isForm: true) : ""
      values.append((name, value))
    }
    self.values = values
  }

  /// The value of a name; the last one where it is there several times.
  subscript(name: String) -> String? { values.last { $0.name == name }?.value }

  var names: [String] { values.map(\.name) }

  /// The same as an address has it, with other values of some names, and without `token`.
  func text(with others: [(name: String, value: String)]) -> String {
    let own = values.filter { value in
      value.name != "token" && !others.contains { $0.name == value.name }
    }
    return (own + others).map { "\(Query.encoded($0.name))=\(Query.encoded($0.value))" }
      .joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let sign = Unicode.Scalar(byte)
      let isPlain =
        sign.isASCII && (sign.properties.isAlphabetic || sign.properties.numericType != nil)
      if isPlain || "-._~,:/".unicodeScalars.contains(sign) { return String(sign) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// - Parameter isForm: whether a plus sign is a space.
  static func decoded(_ text: String, isForm: Bool) throws(Problem) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hex), let low = rest.popFirst().flatMap(hex) else {
          throw Problem(.badRequest, "a percent sign in the address begins nothing")
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where isForm: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self), !decoded.contains("\0") else {
      throw Problem(.badRequest, "the address is no text in UTF-8")
    }
    return decoded
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

extension Query {
  /// A finite number.
  func number(_ name: String) throws(Problem) -> Double? {
    guard let text = self[name] else { return nil }
    guard let number = Double(text), number.isFinite else {
      throw Problem(.badRequest, "\(name) is no number")
    }
    return number
  }

  func flag(_ name: String) throws(Problem) -> Bool {
    switch self[name] {
    case nil, "false": return false
    case "true": return true
    default: throw Problem(.badRequest, "\(name) is neither true nor false")
    }
  }

  func required(_ name: String) throws(Problem) -> Double {
    guard let number = try number(name) else {
      throw Problem(.badRequest, "\(name) is missing: give a number")
    }
    return number
  }

  func whole(_ name: String) throws(Problem) -> Int64? {
    guard let text = self[name] else { return nil }
    // As far as JavaScript counts.
    guard let number = Int64(text), (0...1 << 53).contains(number) else {
      throw Problem(.badRequest, "\(name) is no whole number from 0 on, or too large")
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, default fallback: Choice
  ) throws(Problem) -> Choice where Choice.RawValue == String {
    guard let text = self[name] else { return fallback }
    guard let choice = Choice(rawValue: text) else {
      let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem(.badRequest, "\(name) is none of \(all)")
    }
    return choice
  }
}

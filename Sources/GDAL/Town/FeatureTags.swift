import BergfriedFiles
import BergfriedOSM

/// What a feature of a map says about itself, as keys and values.
struct FeatureTags {
  /// Few enough to be looked through faster than hashed.
  private var pairs: [(key: String, value: String)] = []
  /// The marks of all keys that are there, as most that are asked for are not.
  private var marks: UInt64 = 0

  init() {}

  init(_ tags: OSMTags) {
    for (key, value) in tags where !value.isEmpty && !Self.isPassedOver(key) {
      pairs.append((key, PlainText.oneLine(value)))
      marks |= Self.mark(of: key)
    }
  }

  private static func mark(of key: String) -> UInt64 {
    let letters = key.utf8
    return 1 << UInt64((letters.count &* 5 &+ Int(letters.first ?? 0)) & 63)
  }

  /// Addresses and names in other languages are half of all tags, and nothing is read from them.
  private static func isPassedOver(_ key: String) -> Bool {
    let letters = key.utf8
    return letters.starts(with: "addr:".utf8) || letters.starts(with: "name:".utf8)
  }

  subscript(key: String) -> String? {
    get {
      guard marks & Self.mark(of: key) != 0 else { return nil }
      for place in pairs.indices where pairs[place].key == key { return pairs[place].value }
      return nil
    }
    set {
      pairs.removeAll { $0.key == key }
      if let newValue {
        pairs.append((key, newValue))
        marks |= Self.mark(of: key)
      }
    }
  }

  /// Whether a tag is there and does not say no.
  func has(_ key: String) -> Bool {
    self[key].map { YesNo.reading($0) != false } ?? false
  }

  /// Yes or no; `nil` where a tag is not there or says neither.
  func says(_ key: String) -> Bool? { self[key].flatMap(YesNo.reading) }

  /// Tags that should say yes or no, and say neither nor any known kind.
  var oddPairs: [(key: String, value: String)] { pairs.filter { YesNo.isOdd($1, of: $0) } }

  /// The kind of building, by its part before the whole: `yes` where none is told, `no` where there
  /// is none.
  var buildingKind: String {
    let kinds = ["building:part", "building"].compactMap { self[$0] }
    guard let kind = kinds.first(where: { YesNo.reading($0) != false }) else {
      return kinds.isEmpty ? "yes" : "no"
    }
    return YesNo.reading(kind) == true ? "yes" : kind
  }

  /// The whole number that a tag begins with.
  func number(_ key: String) -> Int? {
    guard let value = self[key] else { return nil }
    let sign = value.prefix { $0 == "-" || $0 == "+" }.prefix(1)
    return Int(sign + value.dropFirst(sign.count).prefix { $0.isNumber })
  }

  /// Whether it is, or may be, on another floor than the ground's and nobody says how high: below
  /// it, or on some level that is not its own, as stairs between levels are.
  var isOnOtherFloor: Bool {
    let layer = number("layer") ?? 0
    if layer != 0 { return layer < 0 }
    return self["level"]?.contains { ("1"..."9").contains($0) } ?? false
  }

  /// Adds the pairs of a text such as `"layer"=>"1","note"=>"a \"b\""`, which GDAL and PostgreSQL
  /// call hstore.
  mutating func add(pairs text: String) {
    var words: [[UInt8]] = []
    var word: [UInt8]?
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        word?.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        if let whole = word { words.append(whole) }
        word = word == nil ? [] : nil
      } else {
        word?.append(byte)
      }
    }
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      self[String(decoding: words[index], as: UTF8.self)] = String(
        decoding: words[index + 1], as: UTF8.self)
    }
  }
}

import BergfriedCore

/// A part of the file with known keys. Keys that are not known go into the log at once.
struct Section<Key: SectionKey> {
  private let entry: Entry
  private let entries: [Key: Entry]

  /// - Returns: `nil` where the value is no section, which the log then says.
  init?(_ entry: Entry, _: Key.Type = Key.self) {
    guard entry.isSection else {
      let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
      entry.fail(
        .watchWrongValue,
        "\(entry.shown) is not a \(Key.section): give a section with keys of \(known)")
      return nil
    }
    self.entry = entry
    var entries: [Key: Entry] = [:]
    for pair in entry.pairs("its keys") {
      if let key = Key(rawValue: pair.name) {
        entries[key] = pair.value
      } else {
        Section.refuse(pair)
      }
    }
    self.entries = entries
  }

  private static func refuse(_ pair: Pair) {
    guard !pair.value.log.isFull else { return }
    let known = Key.allCases.map(\.rawValue)
    let hint =
      pair.name.nearest(of: known).map { "did you mean \($0)?" }
      ?? "known are \(known.joined(separator: ", "))"
    pair.value.log.add(
      .watchUnknownKey, "a \(Key.section) has no key \(pair.name): \(hint)",
      at: pair.mark, key: pair.value.key)
  }

  subscript(key: Key) -> Entry? { entries[key] }

  func fail(_ code: ErrorCode, _ text: String) { entry.fail(code, text) }

  /// - Parameter right: what to give.
  func required(_ key: Key, _ right: String) -> Entry? {
    if let entry = entries[key] { return entry }
    fail(.watchMissingKey, "\(key.rawValue) is missing: give \(right)")
    return nil
  }

  /// The one of several keys that is there; what is missing or too many goes into the log.
  func exactlyOne(of keys: [Key]) -> (key: Key, entry: Entry)? {
    let given = keys.compactMap { key in entries[key].map { (key, $0) } }
    if given.count == 1 { return given[0] }
    let names = keys.map(\.rawValue).joined(separator: ", ")
    if let second = given.dropFirst().first {
      second.1.fail(
        .watchConflict, "stands beside \(given[0].0.rawValue): give only one of \(names)")
    } else {
      fail(
        .watchMissingKey,
        "one of \(names) is missing: a \(Key.section) needs exactly one of them")
    }
    return nil
  }

  func number(_ key: Key, _ what: String, _ range: ClosedRange<Double>) -> Double? {
    entries[key]?.number(what, range)
  }

  func text(_ key: Key, _ what: String) -> String? { entries[key]?.text(what) }

  /// The items of a list that may be left out.
  func list(_ key: Key, _ what: String) -> [Entry] { entries[key]?.list(what) ?? [] }
}

import ArgumentParser

/// Values written one after the other: `1000,4000`.
enum CommaList {
  static func numbers(_ text: String) throws -> [Int] {
    try words(text).map { word in
      guard let number = Int(word) else { throw ValidationError("'\(word)' is no whole number") }
      return number
    }
  }

  static func values<Value>(_ text: String) throws -> [Value]
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    try words(text).map { try value($0) }
  }

  static func value<Value>(_ word: String) throws -> Value
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard let value = Value(rawValue: word) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(word)' is none of \(known)")
    }
    return value
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.filter { $0 != " " } }
  }
}

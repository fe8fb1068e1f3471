import Foundation

/// Any JSON.
indirect enum JSONValue: Hashable, Codable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .boolean(flag)
    } else if let number = try? value.decode(Int64.self) {
      self = .integer(number)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .array(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .boolean(let flag): try value.encode(flag)
    case .integer(let number): try value.encode(number)
    case .number(let number): try value.encode(number)
    case .string(let text): try value.encode(text)
    case .array(let list): try value.encode(list)
    case .object(let members): try value.encode(members)
    }
  }

  init(text: String) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  /// What a value would be as JSON.
  init(_ value: some Encodable) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: try JSONEncoder().encode(value))
  }

  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: try JSONEncoder().encode(self))
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var members: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }
  var list: [JSONValue]? { if case .array(let list) = self { list } else { nil } }
  var text: String? { if case .string(let text) = self { text } else { nil } }

  var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}

extension JSONValue {
  /// The value with one of its objects changed in all possible ways: `change` gets every object's
  /// members, one key after another, and says what becomes of them, or `nil` for no change.
  func variants(
    _ change: (_ members: [String: JSONValue], _ key: String) -> [String: JSONValue]?
  ) -> [(path: String, value: JSONValue)] {
    switch self {
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { key, value in
        let here = change(members, key).map { [(path: key, value: JSONValue.object($0))] } ?? []
        return here
          + value.variants(change).map { inner in
            var changed = members
            changed[key] = inner.value
            return (path: "\(key).\(inner.path)", value: .object(changed))
          }
      }
    case .array(let list):
      return list.enumerated().flatMap { index, value in
        value.variants(change).map { inner in
          var changed = list
          changed[index] = inner.value
          return (path: "\(index).\(inner.path)", value: .array(changed))
        }
      }
    default: return []
    }
  }
}

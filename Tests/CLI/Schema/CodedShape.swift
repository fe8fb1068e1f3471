import BergfriedAnswers

/// What a `Decodable` type reads: found by letting it decode from a decoder that has a value for
/// everything it asks for, and notes what that is.
indirect enum CodedShape: Hashable {
  struct Member: Hashable {
    let shape: CodedShape
    /// Whether it must be there.
    let isRequired: Bool
  }

  case string
  case integer
  case number
  case boolean
  case array(of: CodedShape)
  case object([String: Member])

  init(of type: (some Decodable).Type) throws { self = try ShapeDecoder.shape(of: type).shape }
}

private final class ShapeDecoder: Decoder {
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  fileprivate var members: [String: CodedShape.Member]?
  fileprivate var optionalKeys: Set<String> = []
  fileprivate var element: CodedShape?

  /// The shape of a type, and some value of it.
  static func shape<Value: Decodable>(
    of type: Value.Type
  ) throws -> (shape: CodedShape, value: Value) {
    switch type {
    case is String.Type: return (.string, "" as! Value)
    case is Bool.Type: return (.boolean, false as! Value)
    case is Double.Type: return (.number, 0.0 as! Value)
    case is Int.Type: return (.integer, 0 as! Value)
    case is Int64.Type: return (.integer, Int64(0) as! Value)
    case is Verdict.Type: return (.string, Verdict.guarded as! Value)
    case is DocumentKind.Type: return (.string, DocumentKind.crossing as! Value)
    default: break
    }
    let decoder = ShapeDecoder()
    let value = try Value(from: decoder)
    if let members = decoder.members { return (.object(members), value) }
    guard let element = decoder.element else {
      throw DecodingError.typeMismatch(
        type, .init(codingPath: [], debugDescription: "\(type) is neither object nor array"))
    }
    return (.array(of: element), value)
  }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> {
    members = members ?? [:]
    return KeyedDecodingContainer(Members(decoder: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { Elements(decoder: self) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw DecodingError.dataCorrupted(
      .init(codingPath: [], debugDescription: "values of other types are not noted"))
  }

  struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ShapeDecoder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    /// Nobody asks whether a key is there that must be.
    func contains(_ key: Key) -> Bool {
      decoder.optionalKeys.insert(key.stringValue)
      return true
    }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      let (shape, value) = try ShapeDecoder.shape(of: type)
      decoder.members?[key.stringValue] = CodedShape.Member(
        shape: shape, isRequired: !decoder.optionalKeys.contains(key.stringValue))
      return value
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { preconditionFailure("\(key) is nested") }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      preconditionFailure("\(key) is nested")
    }

    func superDecoder() throws -> any Decoder { preconditionFailure("there are no classes") }

    func superDecoder(forKey key: Key) throws -> any Decoder {
      preconditionFailure("there are no classes")
    }
  }

  /// An array with one element.
  struct Elements: UnkeyedDecodingContainer {
    let decoder: ShapeDecoder
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    init(decoder: ShapeDecoder) { self.decoder = decoder }

    func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      let (shape, value) = try ShapeDecoder.shape(of: type)
      decoder.element = shape
      currentIndex += 1
      return value
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { preconditionFailure("an element is nested") }

    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      preconditionFailure("an element is nested")
    }

    func superDecoder() throws -> any Decoder { preconditionFailure("there are no classes") }
  }
}

/// A JSON schema, as far as the OpenAPI document needs it.
indirect enum Schema: Sendable {
  case any
  case string
  /// So many letters, and not all of them blank.
  case text(ClosedRange<Int>)
  case choice([String])
  case number
  case integer
  case whole(ClosedRange<Int>)
  case boolean
  case list(Schema)
  /// By its members, and which of them may be missing.
  case object([(name: String, schema: Schema)], optional: Set<String> = [])
  /// One of several.
  case oneOf([Schema])
  /// A file of bytes.
  case binary
  /// One of the document's own, by its name.
  case named(String)

  /// A revision, or a job's number: what JavaScript counts to.
  static let count = Schema.whole(0...(1 << 53))

  /// As JSON.
  var json: String {
    switch self {
    case .any: return "{}"
    case .string: return #"{"type":"string"}"#
    case .text(let letters):
      return #"{"type":"string","minLength":\#(letters.lowerBound),"#
        + #""maxLength":\#(letters.upperBound),"pattern":"\\S"}"#
    case .choice(let all):
      return #"{"type":"string","enum":["# + all.map { "\"\($0)\"" }.joined(separator: ",") + "]}"
    case .number: return #"{"type":"number"}"#
    case .integer: return #"{"type":"integer"}"#
    case .whole(let range):
      return #"{"type":"integer","minimum":\#(range.lowerBound),"maximum":\#(range.upperBound)}"#
    case .boolean: return #"{"type":"boolean"}"#
    case .list(let item): return #"{"type":"array","items":"# + item.json + "}"
    case .oneOf(let all):
      return #"{"oneOf":["# + all.map(\.json).joined(separator: ",") + "]}"
    case .binary: return #"{"type":"string","format":"binary"}"#
    case .named(let name): return ##"{"$ref":"#/components/schemas/\##(name)"}"##
    case .object(let members, let optional):
      let properties = members.map { "\"\($0.name)\":\($0.schema.json)" }.joined(separator: ",")
      let required = members.map(\.name).filter { !optional.contains($0) }
        .map { "\"\($0)\"" }.joined(separator: ",")
      return #"{"type":"object","properties":{"# + properties + #"},"required":["# + required + "]}"
    }
  }
}

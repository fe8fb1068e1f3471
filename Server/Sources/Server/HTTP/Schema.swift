/// A JSON schema, as far as the OpenAPI document needs it.
indirect enum Schema: Sendable {
  case any
  case string
  case choice([String])
  case number
  case integer
  case boolean
  case list(Schema)
  /// By its members, and which of them may be missing.
  case object([(name: String, schema: Schema)], optional: Set<String> = [])
  /// A file of bytes.
  case binary
  /// One of the document's own, by its name.
  case named(String)

  /// As JSON.
  var json: String {
    switch self {
    case .any: return "{}"
    case .string: return #"{"type":"string"}"#
    case .choice(let all):
      return #"{"type":"string","enum":["# + all.map { "\"\($0)\"" }.joined(separator: ",") + "]}"
    case .number: return #"{"type":"number"}"#
    case .integer: return #"{"type":"integer"}"#
    case .boolean: return #"{"type":"boolean"}"#
    case .list(let item): return #"{"type":"array","items":"# + item.json + "}"
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

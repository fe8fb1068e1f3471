/// A JSON schema, as far as the OpenAPI document needs it and inputs of processes are held to it.
indirect enum Schema: Sendable {
  case any
  case string
  /// A text with something in it, of so many letters at the most.
  case text(longest: Int)
  case choice([String])
  case number
  /// A number with a unit.
  case quantity(ClosedRange<Double>, unit: String)
  case integer
  case whole(ClosedRange<Int>)
  case boolean
  case list(Schema)
  /// So many, alike.
  case few(Schema, ClosedRange<Int>)
  /// So many, each of its own kind.
  case tuple([Schema])
  /// By its members, and which of them may be missing.
  case object([(name: String, schema: Schema)], optional: Set<String> = [])
  /// The same, and nothing besides.
  case members([(name: String, schema: Schema)], optional: Set<String> = [])
  /// One of several.
  case oneOf([Schema])
  /// A file of bytes.
  case binary
  /// One of the document's own, by its name.
  case named(String)

  /// A revision, or a job's number: what JavaScript counts to.
  static let count = Schema.whole(0...(1 << 53))

  /// A place of the working frame, east and north.
  static let place: Schema = {
    let metres = Schema.quantity(-1e8...1e8, unit: "m")
    return .tuple([metres, metres])
  }()

  /// An outline in it.
  static let corners = Schema.few(place, 3...1000)

  /// As JSON.
  var json: String {
    switch self {
    case .any: return "{}"
    case .string: return #"{"type":"string"}"#
    case .choice(let all):
      return #"{"type":"string","enum":["# + all.map { "\"\($0)\"" }.joined(separator: ",") + "]}"
    case .number: return #"{"type":"number"}"#
    case .text(let longest):
      return #"{"type":"string","minLength":1,"maxLength":\#(longest),"pattern":"\\S"}"#
    case .quantity(let range, let unit):
      return #"{"type":"number","minimum":\#(range.lowerBound),"#
        + #""maximum":\#(range.upperBound),"x-ogc-unit":"\#(unit)"}"#
    case .integer: return #"{"type":"integer"}"#
    case .whole(let range):
      return #"{"type":"integer","minimum":\#(range.lowerBound),"maximum":\#(range.upperBound)}"#
    case .boolean: return #"{"type":"boolean"}"#
    case .list(let item): return #"{"type":"array","items":"# + item.json + "}"
    case .few(let item, let count):
      return #"{"type":"array","minItems":\#(count.lowerBound),"#
        + #""maxItems":\#(count.upperBound),"items":"# + item.json + "}"
    case .tuple(let items):
      return #"{"type":"array","minItems":\#(items.count),"maxItems":\#(items.count),"#
        + #""prefixItems":["# + items.map(\.json).joined(separator: ",") + "]}"
    case .oneOf(let all):
      return #"{"oneOf":["# + all.map(\.json).joined(separator: ",") + "]}"
    case .binary: return #"{"type":"string","format":"binary"}"#
    case .named(let name): return ##"{"$ref":"#/components/schemas/\##(name)"}"##
    case .members(let members, let optional):
      let all = Schema.properties(members.map { ($0.name, $0.schema.json) }, optional)
      return "{\(all),\"additionalProperties\":false}"
    case .object(let members, let optional):
      // What may be missing may be null.
      let all = members.map { name, schema in
        let json = schema.json
        return (name, optional.contains(name) ? #"{"anyOf":[\#(json),{"type":"null"}]}"# : json)
      }
      return "{\(Schema.properties(all, optional))}"
    }
  }

  private static func properties(
    _ members: [(name: String, json: String)], _ optional: Set<String>
  ) -> String {
    let properties = members.map { "\"\($0.name)\":\($0.json)" }.joined(separator: ",")
    let required = members.map(\.name).filter { !optional.contains($0) }
      .map { "\"\($0)\"" }.joined(separator: ",")
    return #""type":"object","properties":{\#(properties)},"required":[\#(required)]"#
  }
}

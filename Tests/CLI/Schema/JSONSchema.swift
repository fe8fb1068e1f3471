import Foundation

/// As much of JSON Schema (draft 2020-12) as the project's schemas use; other keywords are refused.
struct JSONSchema {
  let root: JSONValue

  init(_ root: JSONValue) { self.root = root }

  /// What is wrong with a value, each with where it is.
  func problems(of value: JSONValue) -> [String] { problems(of: value, by: root, at: "$") }

  /// A schema with what it refers to merged in.
  func resolved(_ schema: JSONValue) -> [String: JSONValue] {
    var members = schema.members ?? [:]
    while let name = members["$ref"]?.text {
      members["$ref"] = nil
      let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))]?.members ?? [:]
      members.merge(target) { own, _ in own }
    }
    return members
  }

  private func problems(of value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
    let rules = resolved(schema)
    return rules.keys.sorted().flatMap { keyword in
      problems(of: value, keyword, rules[keyword]!, rules, at: path)
    }
  }

  private func problems(
    of value: JSONValue, _ keyword: String, _ rule: JSONValue, _ rules: [String: JSONValue],
    at path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$defs", "title", "description", "examples", "then", "else": return []
    case "type": return told(JSONSchema.isOf(value, type: rule.text ?? ""), "\(rule)", path)
    case "enum": return told(rule.list?.contains(value) ?? false, "one of \(rule)", path)
    case "const": return told(rule == value, "\(rule)", path)
    case "minimum":
      return told(value.double.map { $0 >= rule.double ?? 0 } ?? true, "at least \(rule)", path)
    case "exclusiveMinimum":
      return told(value.double.map { $0 > rule.double ?? 0 } ?? true, "above \(rule)", path)
    case "minItems":
      return told(
        value.list.map { Double($0.count) >= rule.double ?? 0 } ?? true, "longer", path)
    case "pattern":
      let isMatch = (try? Regex(rule.text ?? "")).map { pattern in
        value.text.map { $0.firstMatch(of: pattern) != nil } ?? true
      }
      return told(isMatch ?? false, "like \(rule)", path)
    case "items":
      return (value.list ?? []).enumerated().flatMap {
        problems(of: $1, by: rule, at: "\(path)[\($0)]")
      }
    case "properties", "required", "additionalProperties":
      return value.members.map { membersProblems(of: $0, keyword, rule, rules, at: path) } ?? []
    case "allOf": return (rule.list ?? []).flatMap { problems(of: value, by: $0, at: path) }
    case "oneOf":
      let count = (rule.list ?? []).count { problems(of: value, by: $0, at: path).isEmpty }
      return told(count == 1, "as one of its kinds", path)
    case "if":
      let branch = problems(of: value, by: rule, at: path).isEmpty ? "then" : "else"
      return rules[branch].map { problems(of: value, by: $0, at: path) } ?? []
    default: return ["\(path): the schema's '\(keyword)' is unknown"]
    }
  }

  private func membersProblems(
    of members: [String: JSONValue], _ keyword: String, _ rule: JSONValue,
    _ rules: [String: JSONValue], at path: String
  ) -> [String] {
    switch keyword {
    case "properties":
      return (rule.members ?? [:]).flatMap { key, schema in
        members[key].map { problems(of: $0, by: schema, at: "\(path).\(key)") } ?? []
      }
    case "required":
      return (rule.list ?? []).compactMap(\.text).filter { members[$0] == nil }.map {
        "\(path): '\($0)' is missing"
      }
    default:
      guard rule == .boolean(false) else { return ["\(path): the schema lets in anything"] }
      return members.keys.filter { rules["properties"]?[$0] == nil }.map {
        "\(path): '\($0)' is unknown"
      }
    }
  }

  private func told(_ isRight: Bool, _ wanted: String, _ path: String) -> [String] {
    isRight ? [] : ["\(path) is not \(wanted)"]
  }

  private static func isOf(_ value: JSONValue, type: String) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .boolean),
      ("integer", .integer), ("number", .integer), ("number", .number), ("null", .null):
      true
    default: false
    }
  }

  /// Values with every key that there is, made of the schema's examples.
  func examples(of schema: JSONValue) -> [JSONValue] {
    let rules = resolved(schema)
    if let given = rules["examples"]?.list { return given }
    if let items = rules["items"] { return [.array(examples(of: items))] }
    guard let properties = rules["properties"]?.members else {
      return rules["type"]?.text == "boolean" ? [.boolean(true)] : []
    }
    return [.object(properties.compactMapValues { examples(of: $0).first })]
  }
}

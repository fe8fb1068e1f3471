import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// The published schema of escorts says what `escort` writes and `verify` reads.
@Suite struct EscortSchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = JSONSchema(try JSONValue(text: Repository.text("Guides/escort.schema.json")))
  }

  @Test func `keys are those that are read, and what must be there is`() throws {
    try compare(schema.root, with: try CodedShape(of: EscortsDocument.self), at: "$")
  }

  private func compare(_ part: JSONValue, with shape: CodedShape, at path: String) throws {
    let rules = schema.resolved(part)
    switch shape {
    case .string: #expect(rules["type"]?.text == "string", "\(path)")
    case .integer: #expect(rules["type"]?.text == "integer", "\(path)")
    case .number: #expect(rules["type"]?.text == "number", "\(path)")
    case .boolean: #expect(rules["type"]?.text == "boolean", "\(path)")
    case .array(let element):
      try compare(try #require(rules["items"], "\(path)"), with: element, at: "\(path)[]")
    case .object(let members):
      let properties = try #require(rules["properties"]?.members, "\(path)")
      #expect(Set(properties.keys) == Set(members.keys), "\(path)")
      let required = (rules["required"]?.list ?? []).compactMap(\.text)
      #expect(Set(required) == Set(members.filter(\.value.isRequired).keys), "\(path)")
      #expect(rules["additionalProperties"] == .boolean(false), "\(path)")
      for (key, member) in members {
        guard let property = properties[key] else { continue }
        #expect(property["description"]?.text?.hasSuffix(".") == true, "\(path).\(key)")
        try compare(property, with: member.shape, at: "\(path).\(key)")
      }
    }
  }

  @Test(arguments: [false, true])
  func `what escort writes is valid`(isAnyTime: Bool) throws {
    let village = try WatchedVillage.shared.get()
    let folder = try Folder()
    let made = try Command.bergfried(
      "escort", village.watch, "--from", "Road in", "--to", "Chapel yard", "-o",
      folder["answer.json"], "-q", isAnyTime ? "--any-time" : "--wait=300")
    try #require(made.status == 0, "\(made.errors)")
    let value = try JSONValue(
      text: String(contentsOfFile: folder["answer.json"], encoding: .utf8))
    #expect(schema.problems(of: value).isEmpty)
    #expect(value["escorts"]?.list?.first?["safest"] != nil)
  }
}

import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// The published schema of answers says what `slip` writes and `verify` reads, no more and no less.
@Suite struct AnswerSchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = JSONSchema(try JSONValue(text: Repository.text("Guides/answer.schema.json")))
  }

  /// An answer with everything that can be in one.
  private func whole() throws -> JSONValue { try #require(schema.examples(of: schema.root).first) }

  @Test func `keys are those that are read, and what must be there is`() throws {
    try compare(schema.root, with: try CodedShape(of: CrossingsDocument.self), at: "$")
  }

  /// Compares a part of the schema with what is read there, and all that is in it.
  private func compare(_ part: JSONValue, with shape: CodedShape, at path: String) throws {
    let rules = schema.resolved(part)
    switch shape {
    case .string: #expect(rules["type"]?.text == "string", "\(path)")
    case .integer: #expect(rules["type"]?.text == "integer", "\(path)")
    case .number: #expect(rules["type"]?.text == "number", "\(path)")
    case .boolean: #expect(rules["type"]?.text == "boolean", "\(path)")
    case .array(let element):
      #expect(rules["type"]?.text == "array", "\(path)")
      try compare(try #require(rules["items"], "\(path)"), with: element, at: "\(path)[]")
    case .object(let members):
      #expect(rules["type"]?.text == "object", "\(path)")
      #expect(rules["additionalProperties"] == .boolean(false), "\(path)")
      let properties = try #require(rules["properties"]?.members, "\(path)")
      #expect(Set(properties.keys) == Set(members.keys), "\(path)")
      let required = (rules["required"]?.list ?? []).compactMap(\.text)
      #expect(Set(required) == Set(members.filter(\.value.isRequired).keys), "\(path)")
      for (key, member) in members {
        guard let property = properties[key] else { continue }
        let description = property["description"]?.text
        #expect(description?.hasSuffix(".") == true, "\(path).\(key) is not described")
        try compare(property, with: member.shape, at: "\(path).\(key)")
      }
    }
  }

  @Test func `what the program writes of everything is valid`() throws {
    let whole = try whole()
    #expect(schema.problems(of: whole).isEmpty)
    let file = try whole.decoded(as: CrossingsDocument.self)
    // Nothing of it was passed over.
    #expect(try JSONValue(file) == whole)
  }

  @Test func `misspelt keys are not valid`() throws {
    let misspelt = try whole().variants { members, key in
      var changed = members
      changed[key + "s"] = changed.removeValue(forKey: key)
      return changed
    }
    #expect(misspelt.count > 20)
    for (path, value) in misspelt {
      #expect(schema.problems(of: value).contains { $0.contains("is unknown") }, "\(path)")
    }
  }

  @Test func `values of another kind are not valid`() throws {
    for other in [JSONValue.null, .array([.null]), .object(["a": .null])] {
      for (path, value) in try whole().variants({ members, key in
        members.merging([key: other]) { $1 }
      }) {
        #expect(!schema.problems(of: value).isEmpty, "\(path) is \(other)")
      }
    }
  }

  /// What can be left out is what the program reads nevertheless.
  @Test func `missing keys are not valid`() throws {
    let whole = try whole()
    var counts = (valid: 0, invalid: 0)
    for (path, value) in whole.variants({ members, key in members.filter { $0.key != key } }) {
      let isRead = (try? value.decoded(as: CrossingsDocument.self)).map(isWhole) ?? false
      #expect(schema.problems(of: value).isEmpty == isRead, "without \(path)")
      if isRead { counts.valid += 1 } else { counts.invalid += 1 }
    }
    #expect(counts.valid > 3 && counts.invalid > 12)
  }

  /// Whether each answer has what its verdict takes, as `verify` asks for it.
  private func isWhole(_ file: CrossingsDocument) -> Bool {
    (file.close?.legs ?? []).allSatisfy { $0.walkLeg != nil }
      && file.answers.allSatisfy { answer in
        guard (answer.legs ?? []).allSatisfy({ $0.walkLeg != nil }) else { return false }
        let isOpen = answer.openGround != nil
        return switch answer.verdict {
        case .guarded: isOpen ? answer.groundProof != nil : answer.proof != nil
        case .route: answer.legs != nil
        case .unconnected: answer.gap != nil
        default: isOpen || answer.legs != nil
        }
      }
  }

  /// Where heights are known to 8 m only, the guarded night is no longer known to be.
  @Test(arguments: [
    ("watch.yaml", "0.1", "route"), ("guarded.yaml", "0.1", "guarded"),
    ("guarded.yaml", "8", "undecided"),
  ])
  func `what slip writes is valid`(watch: String, error: String, verdict: String) throws {
    let village = try WatchedVillage.shared.get()
    let folder = try Folder()
    let given = try String(contentsOfFile: village[watch], encoding: .utf8)
    try #require(given.contains("vertical_error: 0.1\n"))
    let watch = try village.folder.write(
      given.replacingOccurrences(of: "vertical_error: 0.1\n", with: "vertical_error: \(error)\n"),
      to: "village/\(UUID().uuidString).yaml")
    let made = try Command.bergfried("slip", watch, folder["answer.json"], "-q")
    try #require(made.status == 0, "\(made.errors)")
    let answer = try String(contentsOfFile: folder["answer.json"], encoding: .utf8)
    let value = try JSONValue(text: answer)
    #expect(schema.problems(of: value).isEmpty)
    #expect(value["answers"]?.list?.first?["verdict"]?.text == verdict)
  }
}

import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedWatchFile

/// The published schema knows the keys and words that the reader knows, no more and no fewer.
@Suite struct SchemaTests {
  private struct Schema: Decodable {
    struct Section: Decodable {
      let properties: [String: Property]
      let additionalProperties: Bool
    }
    struct Property: Decodable {
      let `enum`: [String]?
      let oneOf: [Choice]?
    }
    struct Choice: Decodable {
      let `enum`: [String]?
    }

    let properties: [String: Property]
    let sections: [String: Section]

    enum CodingKeys: String, CodingKey {
      case properties
      case sections = "$defs"
    }
  }

  private static func schema() throws -> Schema {
    let data = try Data(contentsOf: Repository.url("Guides/watch.schema.json"))
    return try JSONDecoder().decode(Schema.self, from: data)
  }

  @Test func `keys are the reader's`() throws {
    let schema = try Self.schema()
    var known = schema.sections.mapValues { Set($0.properties.keys) }
    known[WatchKey.section] = Set(schema.properties.keys)
    let read = SectionKeys.all.map { ($0.replacingOccurrences(of: " ", with: "_"), $1) }
    #expect(known == Dictionary(uniqueKeysWithValues: read))
    #expect(schema.sections.values.allSatisfy { !$0.additionalProperties })
  }

  @Test func `words to choose from are the reader's`() throws {
    let schema = try Self.schema()
    #expect(
      schema.properties["ladders"]?.oneOf?.first?.enum == StandardLadder.allCases.map(\.rawValue))
    #expect(
      schema.sections["zone"]?.properties["kind"]?.enum
        == Watch.Zone.Kind.allCases.map(\.rawValue))
    #expect(
      schema.sections["people_section"]?.properties["refuges"]?.enum
        == Watch.People.Refuges.allCases.map(\.rawValue))
  }
}

import BergfriedCore
import BergfriedWatchFile
import Foundation
import Testing

/// Edits of a watch file's text, by hand.
@Suite struct WatchEditTests {
  private func edited(_ yaml: String, _ operations: String...) throws -> String {
    let json = "[" + operations.joined(separator: ",") + "]"
    let edit = try JSONDecoder().decode(WatchEdit.self, from: Data(json.utf8))
    let again = try JSONDecoder().decode(WatchEdit.self, from: try JSONEncoder().encode(edit))
    #expect(again == edit)
    return try edit.applied(to: yaml)
  }

  private func code(_ yaml: String, _ operation: String) -> String {
    do {
      return try edited(yaml, operation)
    } catch let failure as Failure {
      return failure.code.id
    } catch {
      return "\(error)"
    }
  }

  private static let watch = """
    # Towers of the town.
    towers:
      - name: Church tower  # old
        at: [9.5, 47.1]     # surveyed
        eye: 24

      # not built yet
      - { name: Hotel roof, at: [9.6, 47.2], eye: 2 }
    zones:
      - { name: Garden, kind: private, area: garden }
    # the end
    """

  @Test(arguments: [
    (#"["towers", {"name": "Church tower"}, "eye"]"#, "25.5", "eye: 24", "eye: 25.5"),
    (#"["towers", 0, "eye"]"#, "null", "eye: 24", "eye: null"),
    (#"["towers", 0, "eye"]"#, "true", "eye: 24", "eye: true"),
    (#"["towers", 0, "eye"]"#, "\"true\"", "eye: 24", "eye: \"true\""),
    (#"["towers", 0, "at"]"#, "[9.25, 47]", "[9.5, 47.1] ", "[9.25, 47] "),
    (#"["towers", 1, "eye"]"#, "3", "eye: 2 }", "eye: 3 }"),
    (#"["towers", 1, "name"]"#, #""12""#, "Hotel roof", "\"12\""),
    (#"["towers", 1, "name"]"#, #""a, b""#, "Hotel roof", "\"a, b\""),
    (#"["towers", 1, "spare"]"#, "2", "eye: 2 }", "eye: 2, spare: 2 }"),
    (#"["towers", 0, "spare"]"#, "2", "eye: 24\n", "eye: 24\n    spare: 2\n"),
    (
      #"["towers", 0, "cameras"]"#, #"[{"pixels": 4000, "name": "Eye", "field": 40}]"#,
      "eye: 24\n", "eye: 24\n    cameras:\n      - { name: Eye, pixels: 4000, field: 40 }\n"
    ),
    (
      #"["people"]"#, #"{"speed": 1.5, "height": 1.7}"#,
      "garden }\n", "garden }\npeople: { height: 1.7, speed: 1.5 }\n"
    ),
    (
      #"["zones", 0]"#, #"{"name": "Yard", "area": "x.geojson#yard", "kind": "area"}"#,
      "Garden, kind: private, area: garden", "Yard, kind: area, area: x.geojson#yard"
    ),
    (
      #"["zones"]"#, "[]",
      "zones:\n  - { name: Garden, kind: private, area: garden }\n", "zones: []\n"
    ),
  ])
  func `values are set in their place`(
    path: String, value: String, old: String, new: String
  ) throws {
    let text = try edited(Self.watch, #"{"op": "set", "path": \#(path), "value": \#(value)}"#)
    #expect(text == Self.watch.replacing(old, with: new))
  }

  @Test(arguments: [
    (
      #"["towers"]"#, "", #"{"name": "Mill", "eye": 3, "at": [9, 47]}"#,
      "eye: 2 }\n", "eye: 2 }\n  - { name: Mill, at: [9, 47], eye: 3 }\n"
    ),
    (
      #"["towers"]"#, #""at": 1, "#, #"{"name": "Mill", "eye": 3, "at": [9, 47]}"#,
      "eye: 24\n", "eye: 24\n  - name: Mill\n    at: [9, 47]\n    eye: 3\n"
    ),
    (
      #"["towers"]"#, #""at": 0, "#, #"{"name": "Mill"}"#,
      "  - name: C", "  - name: Mill\n  - name: C"
    ),
    (#"["towers", 0, "at"]"#, #""at": 1, "#, "8", "[9.5, ", "[9.5, 8, "),
    (#"["towers", 0, "at"]"#, #""at": 0, "#, "8", "[9.5, ", "[8, 9.5, "),
    (#"["towers", 0, "at"]"#, "", "8", "47.1]", "47.1, 8]"),
    (
      #"["crossings"]"#, "", #"{"to": "Garden", "within": ["21:30", "22:00"], "from": "edge"}"#,
      "garden }\n",
      "garden }\ncrossings:\n  - { from: edge, to: Garden, within: [\"21:30\", \"22:00\"] }\n"
    ),
    (
      #"["towers", {"name": "Hotel roof"}, "cameras"]"#, "", #"{"name": "Eye"}"#,
      "eye: 2 }", "eye: 2, cameras: [ { name: Eye } ] }"
    ),
  ])
  func `items come into lists`(
    path: String, place: String, value: String, old: String, new: String
  ) throws {
    let text = try edited(
      Self.watch, #"{"op": "insert", "path": \#(path), \#(place)"value": \#(value)}"#)
    #expect(text == Self.watch.replacing(old, with: new))
  }

  @Test(arguments: [
    (#"["towers", 1]"#, "  - { name: Hotel roof, at: [9.6, 47.2], eye: 2 }\n", ""),
    (
      #"["towers", {"name": "Church tower"}]"#,
      "  - name: Church tower  # old\n    at: [9.5, 47.1]     # surveyed\n    eye: 24\n", ""
    ),
    (#"["towers", 0, "eye"]"#, "    eye: 24\n", ""),
    (#"["towers", 0, "name"]"#, "- name: Church tower  # old\n    at", "- at"),
    (#"["towers", 1, "at"]"#, "at: [9.6, 47.2], ", ""),
    (#"["towers", 1, "eye"]"#, ", eye: 2 }", " }"),
    (#"["zones", 0]"#, "zones:\n  - { name: Garden, kind: private, area: garden }\n", ""),
    (#"["zones"]"#, "zones:\n  - { name: Garden, kind: private, area: garden }\n", ""),
    (#"["towers", 0, "at", 0]"#, "[9.5, 47.1]", "[47.1]"),
  ])
  func `keys and items go`(path: String, old: String, new: String) throws {
    let text = try edited(Self.watch, #"{"op": "remove", "path": \#(path)}"#)
    #expect(text == Self.watch.replacing(old, with: new))
  }

  @Test func `the last item of a list that must be there leaves it empty`() throws {
    let remove = #"{"op": "remove", "path": ["towers", 0]}"#
    #expect(
      try edited("towers: # all\n  # one\n  - { name: A }\nzones: []\n", remove)
        == "towers: [] # all\n  # one\nzones: []\n")
    #expect(
      try edited("{ towers: [ # all\n  { name: A }, # one\n] }", remove)
        == "{ towers: [ # all\n] }")
  }

  @Test func `operations are done in turn, all or none`() throws {
    let text = try edited(
      "# nothing yet\n",
      #"{"op": "insert", "path": ["towers"], "value": {"name": "A", "eye": 1}}"#,
      #"{"op": "set", "path": ["towers", {"name": "A"}, "eye"], "value": 2}"#,
      #"{"op": "insert", "path": ["towers"], "at": 0, "value": {"name": "B"}}"#,
      #"{"op": "set", "path": ["people"], "value": {"height": 1.8}}"#)
    #expect(
      text == "# nothing yet\ntowers:\n  - { name: B }\n  - { name: A, eye: 2 }\n"
        + "people: { height: 1.8 }\n")
    #expect(throws: Failure.self) {
      try edited(
        text, #"{"op": "remove", "path": ["people"]}"#, #"{"op": "remove", "path": ["people"]}"#)
    }
  }

  @Test func `what is written by lines is replaced by lines`() throws {
    let yaml =
      "towers:\n- name: A\n  looks: # all\n      # first\n"
      + "      -  towards: B\n         for: 5m # so\n# end"
    #expect(
      try edited(
        yaml,
        #"{"op": "insert", "path": ["towers", 0, "looks"], "value": {"for": "1h", "towards": "C"}}"#
      )
        == yaml.replacing("# so\n", with: "# so\n      -  towards: C\n         for: 1h\n"))
    #expect(
      try edited(yaml, #"{"op": "set", "path": ["towers", 0, "looks"], "value": [{"azimuth": 3}]}"#)
        == yaml.replacing("-  towards: B\n         for: 5m # so", with: "- { azimuth: 3 }"))
    #expect(
      try edited(
        yaml, #"{"op": "set", "path": ["towers", 0, "looks", 0], "value": {"azimuth": 3}}"#)
        == yaml.replacing("towards: B\n         for: 5m # so", with: "azimuth: 3"))
  }

  @Test func `quotes, tabs, ends of lines and blocks stay as they are`() throws {
    let set = #"{"op": "set", "path": ["report", "title"], "value": "It's \"on\""}"#
    #expect(
      try edited("\u{FEFF}---\r\n\"report\" :\t{ 'title': 'x' }\t# a\r\n", set)
        == "\u{FEFF}---\r\n\"report\" :\t{ 'title': 'It''s \"on\"' }\t# a\r\n")
    #expect(
      try edited("report:\n  title: \"x\"\n", set) == "report:\n  title: \"It's \\\"on\\\"\"\n")
    #expect(
      try edited("report:\r\n  title: |  # a\r\n    x\r\n\r\n    y\r\n  # b\r\n", set)
        == "report:\r\n  title: It's \"on\"\r\n  # b\r\n")
    #expect(try edited("report: # a\n", set) == "report: { title: It's \"on\" } # a\n")
    #expect(
      try edited("report:\n  client: x # a", set)
        == "report:\n  client: x # a\n  title: It's \"on\"")
  }

  @Test func `what is not there is told`() {
    let cases = [
      #"{"op": "set", "path": ["towers", 2, "eye"], "value": 1}"#,
      #"{"op": "set", "path": ["towers", {"name": "Mill"}, "eye"], "value": 1}"#,
      #"{"op": "set", "path": ["people", "height"], "value": 1}"#,
      #"{"op": "set", "path": ["towers", "eye"], "value": 1}"#,
      #"{"op": "set", "path": ["zones", 0, 0], "value": 1}"#,
      #"{"op": "set", "path": [], "value": 1}"#, #"{"op": "remove", "path": []}"#,
      #"{"op": "remove", "path": ["people"]}"#,
      #"{"op": "insert", "path": ["towers"], "at": 3, "value": {}}"#,
      #"{"op": "insert", "path": ["towers"], "at": -1, "value": {}}"#,
      #"{"op": "insert", "path": ["crossings"], "at": 1, "value": {}}"#,
      #"{"op": "insert", "path": ["towers", 0], "value": {}}"#,
      #"{"op": "insert", "path": [], "value": {}}"#,
      #"{"op": "rename", "path": ["towers"], "value": "X"}"#,
    ]
    for operation in cases {
      #expect(code(Self.watch, operation) == "watch.edit-nowhere", "\(operation)")
    }
    #expect(
      code(
        "towers:\n- name: A\n- name: A\n", #"{"op": "remove", "path": ["towers", {"name": "A"}]}"#)
        == "watch.edit-nowhere")
    #expect(code("a: [", #"{"op": "remove", "path": ["a"]}"#) == "watch.not-yaml")
    #expect(
      code("a: 1", #"{"op": "turn", "path": ["a"]}"#).contains("DecodingError")
        || code("a: 1", #"{"op": "turn", "path": ["a"]}"#).contains("dataCorrupted"))
  }

  @Test func `tags and question marks are gone over`() throws {
    let set = #"{"op": "set", "path": ["towers"], "value": [{"name": "A"}]}"#
    #expect(
      try edited("towers: !!seq\n  - name: B\n    eye: 1 # b\n# c\n", set)
        == "towers: [ { name: A } ]\n# c\n")
    #expect(
      try edited("? towers\n: - name: B\nzones: []\n", set)
        == "? towers\n: [ { name: A } ]\nzones: []\n")
    #expect(
      try edited("a: 1\n? towers\n: [1]\n", #"{"op": "remove", "path": ["towers"]}"#) == "a: 1\n")
  }

  /// A block of lines that the end of the text cuts off would become another one.
  @Test func `what cannot be changed in its place is told`() {
    #expect(
      code("a: |\n  x", #"{"op": "set", "path": ["b"], "value": 1}"#) == "watch.edit-impossible")
  }
}

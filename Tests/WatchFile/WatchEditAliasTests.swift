import BergfriedCore
import Testing

@testable import BergfriedWatchFile

/// Edits of texts in which several places share something.
@Suite struct WatchEditAliasTests {
  private static let yaml = """
    defaults: &glass { aperture: 80, slew: 8 } # shared
    towers:
      - &first
        name: A
        at: &place [1, 2]
        eye: &eye 24
        telescopes:
          - { <<: *glass, name: G }
          - { <<: *glass, name: H, slew: 9 }
      - { <<: *first, name: B, telescopes: [] }
      - name: C
        at: *place
        eye: *eye
        roof: &alone 3
    crossings: &all
      - { from: A, to: B }
    escorts: *all
    """

  private func applied(_ operation: WatchEdit.Operation) -> String {
    do throws(Failure) {
      return try WatchEdit([operation]).applied(to: Self.yaml)
    } catch {
      return error.code.id
    }
  }

  @Test func `what is shared is not changed through one of its places`() {
    let shared: [WatchEdit.Operation] = [
      .set([.key("towers"), .named("A"), .key("eye")], .number(3)),
      .set([.key("towers"), .named("A"), .key("at"), .place(0)], .number(3)),
      .set([.key("towers"), .named("C"), .key("at"), .place(0)], .number(3)),
      .insert([.key("towers"), .named("C"), .key("at")], at: nil, .number(3)),
      .remove([.key("towers"), .named("A")]), .remove([.key("towers"), .named("A"), .key("at")]),
      .insert([.key("escorts")], at: nil, .section([:])),
      .set([.key("defaults"), .key("aperture")], .number(3)), .remove([.key("defaults")]),
      .remove([.key("towers"), .named("B"), .key("eye")]),
      .insert([.key("towers"), .named("B"), .key("at")], at: nil, .number(3)),
      .remove([.key("crossings"), .place(0)]),
      .remove([.key("towers"), .named("B"), .key("name")]),
    ]
    for operation in shared { #expect(applied(operation) == "watch.edit-shared", "\(operation)") }
  }

  @Test(arguments: [
    // An alias gives way to what is written out, and a key of one's own goes before a merged one.
    (["C", "eye"], 3, "eye: *eye", "eye: 3"), (["C", "roof"], 4, "&alone 3", "4"),
    (["C", "at"], 5, "at: *place", "at: 5"), (["B", "eye"], 6, "[] }", "[], eye: 6 }"),
    // Whom this means has another one of its own.
    (["A", "name"], 7, "name: A", "name: 7"),
  ])
  func `what has a place of its own is changed`(
    way: [String], value: Double, old: String, new: String
  ) {
    #expect(
      applied(.set([.key("towers"), .named(way[0]), .key(way[1])], .number(value)))
        == Self.yaml.replacing(old, with: new))
  }

  @Test func `aliases go, what they mean stays`() {
    #expect(
      applied(.remove([.key("escorts"), .place(0)])) == applied(.remove([.key("escorts")])))
    #expect(
      applied(.remove([.key("escorts")])) == Self.yaml.replacing("\nescorts: *all", with: "\n"))
    #expect(
      applied(.remove([.key("towers"), .named("B")]))
        == Self.yaml.replacing("  - { <<: *first, name: B, telescopes: [] }\n", with: ""))
  }

  @Test func `names change for all that share them`() {
    let renamed = Self.yaml.replacing("name: B", with: "name: New").replacing(
      "to: B", with: "to: New")
    #expect(applied(.rename([.key("towers"), .named("B")], "New")) == renamed)
  }

  @Test func `random edits change nothing elsewhere`() throws {
    var random = SeededRandom(seed: 5)
    let before = EditTruth(try EditableText(Self.yaml).root.resolved)
    var done = 0
    for _ in 0..<1500 {
      let way = before.ways.randomElement(using: &random)!
      guard !way.path.isEmpty else { continue }
      let value = EditTexts.value(&random)
      let operation: WatchEdit.Operation =
        switch (way.value, Int.random(in: 0..<3, using: &random)) {
        case (_, 0): .set(way.path, value)
        case (.list, 1): .insert(way.path, at: nil, value)
        case (.section, 1): .set(way.path + [.key("new")], value)
        default: .remove(way.path)
        }
      do throws(Failure) {
        let new = try WatchEdit([operation]).applied(to: Self.yaml)
        done += 1
        guard let after = try? EditableText(new) else {
          Issue.record("\(operation)\n\(new)")
          continue
        }
        let truth = EditTruth(after.root.resolved)
        let expected = before.after(operation)
        #expect(expected.map(truth.saysTheSame) == true, "\(operation)\n\(new)")
      } catch {
        #expect(error.code == .watchEditShared, "\(operation) \(error)")
      }
    }
    #expect((200..<1400).contains(done), "\(done)")
  }
}

import BergfriedWatchFile
import Testing

/// Whether two people's edits matter to each other.
@Suite struct WatchEditTouchesTests {
  private static let yaml = """
    towers:
      - { name: A, at: [1, 2], eye: 3 }
      - name: B
        eye: 4
        telescopes:
          - { name: G, looks: [ { azimuth: 1 }, { azimuth: 2 } ] }
    """

  private typealias Operation = WatchEdit.Operation

  private static let a: [WatchEdit.Step] = [.key("towers"), .named("A")]
  private static let b: [WatchEdit.Step] = [.key("towers"), .place(1)]
  private static let looks = b + [.key("telescopes"), .named("G"), .key("looks")]

  private func touch(_ one: Operation..., and other: Operation...) -> Bool {
    let (one, other) = (WatchEdit(one), WatchEdit(other))
    let answer = one.touches(other, in: Self.yaml)
    #expect(other.touches(one, in: Self.yaml) == answer)
    return answer
  }

  private func set(_ path: [WatchEdit.Step], _ keys: String...) -> Operation {
    .set(path + keys.map(WatchEdit.Step.key), .number(7))
  }

  @Test func `one way is the other or its beginning`() {
    #expect(touch(set(Self.a, "eye"), and: set(Self.a, "eye")))
    #expect(!touch(set(Self.a, "eye"), and: set(Self.a, "at")))
    #expect(!touch(set(Self.a, "eye"), and: set(Self.b, "eye")))
    #expect(touch(set(Self.a, "eye"), and: set([.key("towers"), .place(0)], "eye")))
    #expect(touch(.remove(Self.a), and: set(Self.a, "eye")))
    #expect(touch(set([], "towers"), and: set(Self.b, "eye")))
    #expect(!touch(set([], "people"), and: set(Self.b, "eye")))
    #expect(touch(set(Self.looks + [.place(0)], "for"), and: set(Self.looks + [.place(0)], "for")))
    #expect(!touch(set(Self.looks + [.place(0)], "for"), and: set(Self.looks + [.place(1)], "for")))
  }

  @Test func `who goes by places depends on the order`() {
    let first: WatchEdit.Step = .place(0)
    let new = Operation.insert(Self.looks, at: nil, .section(["azimuth": .number(5)]))
    #expect(!touch(new, and: new))
    #expect(!touch(new, and: set(Self.looks + [first], "for")))
    #expect(touch(.remove(Self.looks + [first]), and: set(Self.looks + [.place(1)], "for")))
    let early = Operation.insert(Self.looks, at: 0, .section(["azimuth": .number(5)]))
    #expect(touch(early, and: set(Self.looks + [.place(1)], "for")))
    #expect(touch(.remove(Self.a), and: set(Self.b, "eye")), "B goes by its place")
    #expect(!touch(.remove(Self.a), and: set([.key("towers"), .named("B")], "eye")))
    #expect(touch(new, and: .remove(Self.b)))
    #expect(touch(new, and: set(Self.looks)))
  }

  @Test func `new towers are told by their names`() {
    func new(_ name: String) -> Operation {
      .insert([.key("towers")], at: nil, .section(["name": .text(name)]))
    }
    #expect(!touch(new("C"), and: new("D")))
    #expect(touch(new("C"), and: new("C")))
    #expect(!touch(new("C"), set([.key("towers"), .named("C")], "eye"), and: set(Self.b, "eye")))
    #expect(touch(new("C"), and: set([], "towers")))
  }

  @Test func `who has another name is found by the old one no more`() {
    #expect(touch(.rename(Self.a, "C"), and: set(Self.a, "eye")))
    #expect(touch(.set(Self.a + [.key("name")], .text("C")), and: set(Self.a, "eye")))
    #expect(!touch(.rename(Self.a, "C"), and: set(Self.b, "eye")))
    for name in ["A", "C"] {
      let look = WatchEdit.Value.section(["towards": .text(name)])
      #expect(touch(.rename(Self.a, "C"), and: .insert(Self.looks, at: nil, look)))
    }
  }

  @Test func `what cannot be done touches everything`() {
    #expect(touch(.remove([.key("zones")]), and: set(Self.a, "eye")))
  }
}

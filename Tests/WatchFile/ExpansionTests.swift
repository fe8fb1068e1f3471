import BergfriedWatchFile
import Testing

/// A few lines cannot say more than a machine holds.
@Suite struct ExpansionTests {
  /// Levels of anchors of which each holds the one before it several times.
  private static func levels(_ count: Int, _ level: (Int) -> String) -> String {
    (0..<count).map { level($0) + "\n" }.joined() + Sample.least
  }

  private static let bombs = [
    "merge keys": levels(30) {
      $0 == 0 ? "a0: &a0 { x: 1 }" : "a\($0): &a\($0) { <<: [*a\($0 - 1), *a\($0 - 1)] }"
    },
    "merge keys of merge keys": levels(40) {
      $0 == 0
        ? "a0: &a0 { x: 1 }"
        : "a\($0): &a\($0)\n  <<: *a\($0 - 1)\n  k: { <<: [*a\($0 - 1), *a\($0 - 1)] }"
    },
    "lists": levels(30) {
      let last = "*a\($0 - 1)"
      return $0 == 0 ? "a0: &a0 [1, 2]" : "a\($0): &a\($0) [\(last), \(last), \(last)]"
    },
    "keys": levels(30) {
      let last = "*a\($0 - 1)"
      return $0 == 0 ? "a0: &a0 [1, 2]" : "? &a\($0) [\(last), \(last)]\n: 1"
    },
    "keys without a space": levels(40) {
      let last = "*a\($0 - 1)"
      return $0 == 0 ? "a0: &a0 [1, 2]" : "a\($0): &a\($0) [\(last):1, \(last):2]"
    },
    "depth": levels(20_000) { $0 == 0 ? "a0: &a0 [1]" : "a\($0): &a\($0) [*a\($0 - 1)]" },
    "looks": """
    l: &l { azimuth: 1 }
    looks: &looks [\(Array(repeating: "*l", count: 60).joined(separator: ", "))]
    t: &t { name: Glass, looks: *looks }
    telescopes: &telescopes [\(Array(repeating: "*t", count: 60).joined(separator: ", "))]
    tower: &tower { name: A, telescopes: *telescopes }
    towers: [\(Array(repeating: "*tower", count: 60).joined(separator: ", "))]
    """,
  ]

  @Test(arguments: bombs.keys.sorted())
  func `what multiplies is told and not done`(kind: String) throws {
    let problems = Sample.problems(try #require(Self.bombs[kind]))
    #expect(problems.count == 1 && problems[0].contains("anchors and aliases"), "\(problems)")
  }

  @Test func `anchors and merge keys that do not multiply are read`() throws {
    let watch = try Sample.watch(
      """
      place: { terrain: dem.tif }
      night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z }
      towers:
        - &first { name: "Church * tower", at: [9.52, 47.14], eye: 24 }
        - { <<: *first, name: Castle }
        - { <<: [*first], name: "Mill \\u001b[31m\\nhouse" } # *not &an alias
      """)
    #expect(watch.towers.map(\.name) == ["Church * tower", "Castle", "Mill \u{FFFD}[31m house"])
  }

  @Test func `many uses of one anchor are read`() throws {
    let towers = (0..<500).map { "  - { <<: *t, name: T\($0) }\n" }.joined()
    let watch = try Sample.watch(
      """
      place: { terrain: dem.tif }
      night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z }
      towers:
        - &t { name: T, at: [9.52, 47.14], eye: 24 }
      \(towers)
      """)
    #expect(watch.towers.count == 501)
  }

  @Test func `no merge key overrides what stands beside it, nor a later one an earlier`() throws {
    let watch = try Sample.watch(
      """
      place: { terrain: dem.tif }
      night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z }
      towers:
        - &a { name: A, at: [9.52, 47.14], eye: 24 }
        - &b { <<: *a, name: B, eye: 25 }
        - { <<: [*b, *a], name: C }
        - { <<: [*a, *b], name: D }
      """)
    #expect(watch.towers.map(\.name) == ["A", "B", "C", "D"])
    #expect(watch.towers[2].eye == watch.towers[1].eye)
    #expect(watch.towers[3].eye == watch.towers[0].eye)
  }
}

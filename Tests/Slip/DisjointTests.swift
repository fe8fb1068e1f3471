import BergfriedSlip
import Testing

/// How many routes share nothing, on streets drawn by hand.
@Suite struct DisjointTests {
  /// Three lanes from one place to another.
  private let lanes = [
    [(20.0, 100.0), (60, 120), (140, 120), (180, 100)], [(20, 100), (180, 100)],
    [(20, 100), (60, 80), (140, 80), (180, 100)],
  ]

  private let watched = [120.0, 100, 80].map { WatchedStreets.Look(at: (100, $0)) }

  @Test func `every lane is a route`() async throws {
    let open = try await WatchedStreets(lanes).slip(from: (20, 100), to: (180, 100))
    #expect(open.disjointRoutes == 3...3)
  }

  @Test func `a lane that is watched is none`() async throws {
    let two = try await WatchedStreets(lanes, looks: [watched[0]])
      .slip(from: (20, 100), to: (180, 100))
    #expect(two.disjointRoutes == 2...2)
    let none = try await WatchedStreets(lanes, looks: watched)
      .slip(from: (20, 100), to: (180, 100))
    #expect(none.disjointRoutes == nil)
    guard case .guarded = none.verdict else {
      Issue.record("\(none.verdict)")
      return
    }
  }

  @Test func `a bridge that all must pass leaves one`() async throws {
    let neck = lanes + [[(180, 100), (190, 100)]]
    let one = try await WatchedStreets(neck).slip(from: (20, 100), to: (190, 100))
    #expect(one.disjointRoutes == 1...1)
  }

  @Test func `who is there already needs no route`() async throws {
    let there = try await WatchedStreets(lanes).slip(from: (20, 100), to: (20, 100))
    #expect(there.disjointRoutes == nil)
  }
}

import BergfriedCore
import BergfriedService
import Testing

@testable import BergfriedRoom

/// Tiles that are kept.
@Suite struct TileCacheTests {
  private actor Counter {
    var count = 0

    func add() { count += 1 }
  }

  private func key(_ column: Int, revision: Int64 = 1) throws -> TileCache.Key {
    TileCache.Key(
      revision: revision, kind: .picture(.ground),
      tile: try #require(WebMercatorTile(zoom: 10, row: 3, column: column)))
  }

  @Test func `who asks at once gets what is made once`() async throws {
    let cache = TileCache()
    let made = Counter()
    let key = try key(5)
    let tiles = try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await cache.tile(key) {
            await made.add()
            try await Task.sleep(for: .milliseconds(50))
            return [1, 2, 3]
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(await made.count == 1)
    #expect(tiles.count == 20 && tiles.allSatisfy { $0 == [1, 2, 3] })
  }

  @Test func `it keeps no more than it may, and the last asked for`() async throws {
    let cache = TileCache(limit: 100_000)
    for column in 0..<50 {
      let tile = [UInt8](repeating: UInt8(column), count: 10_000)
      _ = try await cache.tile(try key(column)) { tile }
      #expect(await cache.bytes <= 100_000)
    }
    let last = try await cache.tile(try key(49)) { [0] }
    #expect(last?.count == 10_000)
    let first = try await cache.tile(try key(0)) { [0] }
    #expect(first == [0])
  }

  @Test func `another revision's tiles and faults are not given out`() async throws {
    struct Fault: Error {}
    let cache = TileCache()
    await #expect(throws: Fault.self) { try await cache.tile(try key(1)) { throw Fault() } }
    #expect(try await cache.tile(try key(1)) { nil } == nil)
    #expect(try await cache.tile(try key(1, revision: 2)) { [7] } == [7])
  }
}

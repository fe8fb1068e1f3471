import BergfriedCore
import BergfriedService

/// Tiles that were asked for, as many as a bound allows; who asks for one that is being made waits
/// for that.
public actor TileCache {
  /// What a tile shows.
  enum Kind: Hashable, Sendable {
    case picture(TilePicture)
    case features(RoomFeatures.Name)
  }

  /// Which tile.
  struct Key: Hashable, Sendable {
    /// Of which moment; tiles of others are never given out for it.
    let revision: Int64
    let kind: Kind
    let tile: WebMercatorTile
  }

  private struct Entry {
    let made: Task<[UInt8]?, any Error>
    /// What it takes, once it is there.
    var bytes = 0
    var usedAt: Int
  }

  private let limit: Int
  private var entries: [Key: Entry] = [:]
  private var clock = 0
  /// How many bytes all take.
  private(set) var bytes = 0

  /// - Parameter limit: how many bytes are kept.
  public init(limit: Int = 64 << 20) { self.limit = limit }

  /// A tile; `nil` where there is nothing in it.
  func tile(
    _ key: Key, making make: @escaping @Sendable () async throws -> [UInt8]?
  ) async throws -> [UInt8]? {
    clock += 1
    if let known = entries[key] {
      entries[key]?.usedAt = clock
      return try await known.made.value
    }
    let made = Task { try await make() }
    entries[key] = Entry(made: made, usedAt: clock)
    do {
      let tile = try await made.value
      // So much goes with one that is empty too.
      let size = (tile?.count ?? 0) + 256
      entries[key]?.bytes = size
      bytes += size
      forget()
      return tile
    } catch {
      entries[key] = nil
      throw error
    }
  }

  /// Lets those go that were not asked for the longest.
  private func forget() {
    guard bytes > limit else { return }
    for (key, entry) in entries.sorted(by: { $0.value.usedAt < $1.value.usedAt })
    where bytes > limit / 2 && entry.bytes > 0 {
      entries[key] = nil
      bytes -= entry.bytes
    }
  }
}

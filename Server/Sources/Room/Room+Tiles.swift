public import BergfriedCore
public import BergfriedService

extension Room {
  /// By what is known whether tiles are still those that someone has: of this room alone.
  public var tileTag: String { "\(events.epoch)-\(state.revision)" }

  /// Tiles of this moment.
  public func tiles() async throws -> RoomTiles { try await tileSource.tiles.value }

  /// A tile of a picture; `nil` where the ground does not reach it.
  public func tile(_ picture: TilePicture, _ tile: WebMercatorTile) async throws -> [UInt8]? {
    let (revision, tiles) = tileSource
    return try await tileCache.tile(
      TileCache.Key(revision: revision, kind: .picture(picture), tile: tile)
    ) {
      try await tiles.value.png(picture, tile)
    }
  }

  /// A vector tile of a collection of features; `nil` where none of them is in it.
  public func tile(
    _ name: RoomFeatures.Name, _ tile: WebMercatorTile
  ) async throws -> [UInt8]? {
    let revision = state.revision
    do {
      return try await tileCache.tile(
        TileCache.Key(revision: revision, kind: .features(name), tile: tile)
      ) { [self] in
        try await vectorTiles(name, of: revision).bytes(of: tile)
      }
    } catch {
      // Meanwhile the watch may have changed, and what it was is no longer looked at.
      guard state.revision != revision else { throw error }
      return try await self.tile(name, tile)
    }
  }

  private func vectorTiles(
    _ name: RoomFeatures.Name, of revision: Int64
  ) async throws -> VectorTiles {
    let key = FeatureKey(revision: revision, name: name)
    if let known = vectorTiles[key] { return try await known.value }
    let made = Task(priority: .utility) {
      VectorTiles(try await self.features(name, of: revision).features, named: name.rawValue)
    }
    vectorTiles = vectorTiles.filter { $0.key.revision == revision }
    vectorTiles[key] = made
    do {
      return try await made.value
    } catch {
      vectorTiles[key] = nil
      throw error
    }
  }
}

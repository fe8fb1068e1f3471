public import BergfriedPicture

extension WatchService {
  /// Tiles of the watch as it is now.
  ///
  /// - Parameter relief: the picture of the place's ground.
  /// - Throws: ``Failure`` where nobody knows where on the earth the watch is.
  public func tiles(relief: Task<PixelImage, any Error>) async throws -> RoomTiles {
    try RoomTiles(of: try await viewer(), relief: relief)
  }
}

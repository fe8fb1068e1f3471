public import BergfriedCore
import BergfriedGDAL
import BergfriedPicture

/// Tiles in Web Mercator of a watch as it was at one moment.
///
/// A pixel shows the cell of the working frame that holds its centre: nothing is rounded to tiles.
public actor RoomTiles {
  /// The rectangle of Web Mercator that holds the ground.
  public nonisolated let bounds: MapBounds
  /// The ground in the working frame.
  nonisolated let ground: MapBounds
  private nonisolated let viewer: GroundViewer
  private nonisolated let relief: Task<PixelImage, any Error>
  private let frame: WebMercatorFrame
  /// What towers see, the last asked for at the end.
  private var seen: [(picture: TilePicture, cells: Task<TileGround, any Error>)] = []

  /// How many towers' ground is kept.
  private static let kept = 4

  /// - Parameters:
  ///   - viewer: the ground of that moment.
  ///   - relief: its picture.
  /// - Throws: ``Failure`` where nobody knows where on the earth that is.
  init(of viewer: GroundViewer, relief: Task<PixelImage, any Error>) throws {
    guard let crs = viewer.crs else {
      throw Failure(
        .terrainNoCRS,
        "nothing says where on the earth the terrain lies: give place.crs in the watch")
    }
    let frame = try WebMercatorFrame(crs: crs)
    ground = MapBounds(transform: viewer.transform, shape: viewer.shape)
    guard let bounds = frame.mercatorBounds(of: ground) else {
      throw Failure(.terrainNoCRS, "the ground lies where Web Mercator shows nothing")
    }
    self.bounds = bounds
    self.frame = frame
    self.viewer = viewer
    self.relief = relief
  }

  /// A tile as the bytes of a PNG; `nil` for one that the ground does not reach.
  ///
  /// - Throws: ``Failure`` for an unknown tower; `CancellationError`.
  /// - Complexity: O(pixels); the first one of a picture makes that.
  public nonisolated func png(
    _ picture: TilePicture, _ tile: WebMercatorTile
  ) async throws -> [UInt8]? {
    if case .groundOfTower(let name) = picture { try viewer.check(tower: name) }
    guard tile.bounds.meets(bounds) else { return nil }
    let centres = await centres(of: tile)
    switch picture {
    case .relief:
      return try TilePainting.picture(of: try await relief.value, over: ground, at: centres).png()
    case .ground, .groundOfTower:
      return try TilePainting.picture(of: try await cells(picture).value, at: centres).png()
    }
  }

  /// A tile with nothing on it, as the bytes of a PNG.
  public static func clear() throws -> [UInt8] {
    let pixels = [UInt32](repeating: 0, count: WebMercatorTile.pixels * WebMercatorTile.pixels)
    return try PixelImage(columns: WebMercatorTile.pixels, pixels: pixels).png()
  }

  /// Where the ground and its surroundings lie in Web Mercator.
  ///
  /// - Throws: ``Failure`` where some of that has no place in the working frame.
  public func lattice() throws -> MercatorLattice {
    let count = 33
    let around = bounds.grown(byMetres: max(bounds.widthMetres, bounds.heightMetres))
    let half = WebMercatorTile.halfMetres
    let world = MapBounds(minX: -half, minY: -half, maxX: half, maxY: half)
    let box = around.intersection(world) ?? bounds
    let places = frame.frame(
      (0..<count * count).map { index in
        let (right, down) = (Double(index % count), Double(index / count))
        let steps = Double(count - 1)
        return MapPoint(
          x: box.minX + right / steps * box.widthMetres,
          y: box.maxY - down / steps * box.heightMetres)
      })
    guard places.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      throw Failure(.terrainNoCRS, "the ground lies where Web Mercator shows nothing")
    }
    return MercatorLattice(
      west: box.minX, south: box.minY, east: box.maxX, north: box.maxY, count: count,
      xs: places.map(\.x), ys: places.map(\.y))
  }

  private func centres(of tile: WebMercatorTile) -> [MapPoint] {
    let (transform, pixel) = (viewer.transform, tile.bounds.widthMetres / 256)
    let side = min(transform.columnStep.magnitude, transform.rowStep.magnitude, pixel)
    return frame.pixelCentres(of: tile, withinMetres: side / 64)
  }

  private func cells(_ picture: TilePicture) -> Task<TileGround, any Error> {
    if let place = seen.firstIndex(where: { $0.picture == picture }) {
      let known = seen.remove(at: place)
      seen.append(known)
      return known.cells
    }
    let cells = Task { [viewer] in
      if case .groundOfTower(let name) = picture {
        return TileGround(try await viewer.view(GroundViewRequest(from: .tower(name))))
      }
      var cells = TileGround(over: viewer)
      for name in viewer.towersInUse {
        cells.add(try await viewer.view(GroundViewRequest(from: .tower(name))))
      }
      return cells
    }
    seen.append((picture, cells))
    if seen.count > RoomTiles.kept { seen.removeFirst() }
    return cells
  }
}

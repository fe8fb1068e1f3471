import BergfriedCore
import BergfriedGDAL
import BergfriedScene

/// What a room's working frame is called by others.
public struct RoomFrame: Hashable, Sendable {
  /// Its number in the EPSG dataset; `nil` where it has none there.
  public let epsg: Int?
  /// Whether EPSG has coordinates of it north before east.
  public let isNorthFirst: Bool

  /// - Throws: ``Failure`` where nothing says where on the earth the terrain lies.
  init(of scene: WatchScene) throws {
    guard let crs = scene.crs else {
      throw Failure(
        .terrainNoCRS,
        "nothing says where on the earth the terrain lies: give place.crs in the watch")
    }
    let identity = try FrameIdentity(crs)
    guard identity.isOnEarth else {
      throw Failure(
        .outputOtherBody,
        "these features are in longitude and latitude on the earth, and the terrain is of another "
          + "body: ask for a GeoPackage")
    }
    (epsg, isNorthFirst) = (identity.epsg, identity.isNorthFirst)
  }
}

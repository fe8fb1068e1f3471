import BergfriedCore
import CGDAL

/// What others know a working frame by.
public struct FrameIdentity: Hashable, Sendable {
  /// Its number in the EPSG dataset; `nil` where it has none there.
  public let epsg: Int?
  /// Whether EPSG has coordinates of it north before east.
  public let isNorthFirst: Bool
  /// Whether it is one of the earth.
  public let isOnEarth: Bool

  /// - Parameter crs: a working frame, as ``Terrain/crs`` has it.
  /// - Throws: `Failure` where it is no coordinate system.
  public init(_ crs: String) throws {
    let frame = try SpatialReference(crs, named: "the working frame").horizontal()
    let authority = OSRGetAuthorityName(frame.handle, nil).map { String(cString: $0) }
    let code = OSRGetAuthorityCode(frame.handle, nil).flatMap { Int(String(cString: $0)) }
    epsg = authority == "EPSG" ? code : nil
    isNorthFirst = OSREPSGTreatsAsNorthingEasting(frame.handle) != 0
    isOnEarth = frame.isOnEarth
  }
}

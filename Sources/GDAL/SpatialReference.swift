import BergfriedCore
import CGDAL

/// A coordinate reference system, with coordinates always in the order x (longitude), y (latitude).
final class SpatialReference {
  let handle: OGRSpatialReferenceH

  /// Takes over a handle.
  private init(owning handle: OGRSpatialReferenceH) {
    self.handle = handle
    OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER)
  }

  deinit {
    OSRDestroySpatialReference(handle)
  }

  /// A copy of a system that someone else owns.
  convenience init(copying handle: OGRSpatialReferenceH) {
    self.init(owning: OSRClone(handle))
  }

  /// Reads `EPSG:…`, WKT, a PROJ string and whatever else GDAL understands.
  ///
  /// - Parameter name: what is to be called wrong where it is none.
  convenience init(_ text: String, named name: Wording) throws {
    let handle: OGRSpatialReferenceH = try ErrorLog.recording { log in
      guard let handle = OSRNewSpatialReference(nil) else {
        throw Failure(.libraryFailed, "PROJ makes no coordinate system\(log.reason)")
      }
      guard OSRSetFromUserInput(handle, text) == OGRERR_NONE else {
        OSRDestroySpatialReference(handle)
        throw Failure(
          .crsUnknown,
          saying: """
            \(name): this is no coordinate system; EPSG:32632, WKT or a PROJ string would \
            be\(log.reason)
            """)
      }
      return handle
    }
    self.init(owning: handle)
  }

  /// The same of what a caller has set.
  convenience init(_ text: String, of setting: Setting) throws {
    try self.init(text, named: "\(setting: setting, text)")
  }

  static func wgs84() throws -> SpatialReference {
    try SpatialReference("EPSG:4326", named: "WGS 84, EPSG:4326")
  }

  /// Longitude and latitude in degrees on the body that it is of: WGS 84 on the earth.
  func lonLat() throws -> SpatialReference {
    if isOnEarth { return try .wgs84() }
    guard let own = OSRCloneGeogCS(handle) else {
      throw Failure(.crsNoBody, "\(name) is tied to no body, so nothing is north in it")
    }
    return SpatialReference(owning: own)
  }

  /// The frame in metres on the body that it is of with a place in its middle: stereographic, so
  /// that directions hold, and distances as well to a thousandth as far as 0.06 of a radius.
  func localFrame(lon: Double, lat: Double) throws -> SpatialReference {
    let frame = try ErrorLog.recording { log in
      guard let frame = OSRNewSpatialReference(nil) else {
        throw Failure(.libraryFailed, "PROJ makes no coordinate system\(log.reason)")
      }
      let title = "stereographic about \(lon.shortText), \(lat.shortText)"
      guard OSRSetProjCS(frame, title) == OGRERR_NONE,
        OSRCopyGeogCSFrom(frame, handle) == OGRERR_NONE,
        OSRSetStereographic(frame, lat, lon, 1, 0, 0) == OGRERR_NONE,
        OSRSetLinearUnits(frame, "metre", 1) == OGRERR_NONE
      else {
        OSRDestroySpatialReference(frame)
        throw Failure(.crsNoBody, "PROJ makes no metric frame on the body of \(name)\(log.reason)")
      }
      return frame
    }
    return SpatialReference(owning: frame)
  }

  var isGeographic: Bool { OSRIsGeographic(handle) != 0 }
  var isGeocentric: Bool { OSRIsGeocentric(handle) != 0 }
  var isProjected: Bool { OSRIsProjected(handle) != 0 }
  /// Tied to no place on earth: a building site's or an engineer's own grid.
  var isLocal: Bool { OSRIsLocal(handle) != 0 }

  /// What a GeoPackage gives out for a layer without a coordinate system.
  var isUndefined: Bool { name.hasPrefix("Undefined ") }

  var name: String { OSRGetName(handle).map { String(cString: $0) } ?? "unnamed" }

  /// What a coordinate is multiplied by to be in metres.
  var metresPerUnit: Double { OSRGetLinearUnits(handle, nil) }

  /// Whether its angles are degrees.
  var isInDegrees: Bool { (OSRGetAngularUnits(handle, nil) * 180 / .pi - 1).magnitude < 1e-9 }

  /// Where on earth the system is meant to be used, in degrees, `east` above `west`; `nil` where
  /// nobody says.
  var areaOfUse: (west: Double, south: Double, east: Double, north: Double)? {
    var west = 0.0
    var south = 0.0
    var east = 0.0
    var north = 0.0
    guard OSRGetAreaOfUse(handle, &west, &south, &east, &north, nil) != 0,
      min(west, south, east, north) >= -360
    else { return nil }
    return (west, south, east < west ? east + 360 : east, north)
  }

  /// What a height is multiplied by to be in metres; `nil` where the system knows no heights.
  var metresPerHeightUnit: Double? {
    OSRIsCompound(handle) != 0 ? OSRGetTargetLinearUnits(handle, "VERT_CS", nil) : nil
  }

  /// Whether its third axis points down, so that it counts depths.
  var countsDownward: Bool {
    guard OSRIsCompound(handle) != 0 else { return false }
    var orientation = OAO_Other
    return OSRGetAxis(handle, "VERT_CS", 0, &orientation) != nil && orientation == OAO_Down
  }

  /// Whether it is one of the earth, going by the size of its ellipsoid.
  var isOnEarth: Bool {
    (semiMajorMetres / 6_378_137 - 1).magnitude < 0.02
  }

  /// Half the width of the body at its equator.
  var semiMajorMetres: Double { OSRGetSemiMajor(handle, nil) }

  /// The square of its ellipsoid's eccentricity; 0 for a ball.
  var eccentricitySquared: Double {
    let flattening = OSRGetInvFlattening(handle, nil)
    return flattening > 0 ? (2 - 1 / flattening) / flattening : 0
  }

  /// The same system without heights.
  func horizontal() -> SpatialReference {
    let flat = SpatialReference(copying: handle)
    if OSRIsCompound(flat.handle) != 0 {
      OSRStripVertical(flat.handle)
    } else if isGeographic || isProjected {
      OSRDemoteTo2D(flat.handle, nil)
    }
    return flat
  }

  /// Whether positions are the same numbers in both, x before y whichever axis either names first.
  func isSame(as other: SpatialReference) -> Bool {
    if OSRIsSame(handle, other.handle) != 0 { return true }
    guard isProjected, other.isProjected, !proj.isEmpty else { return false }
    return datum == other.datum && proj == other.proj
  }

  /// The datum's name in letters and digits only.
  private var datum: String {
    let name = OSRGetAttrValue(handle, "DATUM", 0).map { String(cString: $0) } ?? ""
    return name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// As PROJ's string, which knows no order of axes; without a way to another datum.
  private var proj: String {
    var text: UnsafeMutablePointer<CChar>?
    defer { VSIFree(text) }
    _ = ErrorLog.recording { _ in OSRExportToProj4(handle, &text) }
    let words = text.map { String(cString: $0).split(separator: " ") } ?? []
    return words.filter { !$0.hasPrefix("+towgs84=") }.joined(separator: " ")
  }

  /// The system as WKT of ISO 19162.
  var wkt: String {
    var text: UnsafeMutablePointer<CChar>?
    defer { VSIFree(text) }
    let options = StringList(["FORMAT=WKT2_2019"])
    options.withConstantItems { _ = OSRExportToWktEx(handle, &text, $0) }
    return text.map { String(cString: $0) } ?? ""
  }
}

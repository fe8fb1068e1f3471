import BergfriedCore
import CGDAL

/// A square tile of heights by whole degrees as the Shuttle Radar Topography Mission began them
/// (`.hgt`): nothing but big-endian numbers, its place in its name and its step in its size.
///
/// GDAL knows the sizes of one and three seconds of arc, and of half a second from 3.9.2 on.
struct HeightTile {
  private let path: String
  private let side: Int
  private let place: (longitude: Double, latitude: Double)?

  /// `nil` for what is no such tile.
  init?(path: String) {
    guard path.lowercased().hasSuffix(".hgt"), let file = VSIFOpenL(path, "rb") else { return nil }
    defer { VSIFCloseL(file) }
    guard VSIFSeekL(file, 0, 2) == 0 else { return nil }
    let bytes = Double(VSIFTellL(file))
    let side = (bytes / 2).squareRoot().rounded()
    // Whole steps in a minute of arc, and both borders.
    guard side > 2, side * side * 2 == bytes, side < 36_002, Int(side - 1) % 60 == 0 else {
      return nil
    }
    self.path = path
    self.side = Int(side)
    place = HeightTile.place(in: path)
  }

  /// `N47E009` and the like at the beginning of a name.
  private static func place(in path: String) -> (longitude: Double, latitude: Double)? {
    let name = Array((path.split(separator: "/").last ?? "").uppercased().utf8)
    guard name.count >= 7, let latitude = Double(String(decoding: name[1...2], as: UTF8.self)),
      let longitude = Double(String(decoding: name[4...6], as: UTF8.self)),
      latitude <= 90, longitude <= 180
    else { return nil }
    let (north, east) = (UInt8(ascii: "N"), UInt8(ascii: "E"))
    guard [north, UInt8(ascii: "S")].contains(name[0]), [east, UInt8(ascii: "W")].contains(name[3])
    else { return nil }
    return (name[3] == east ? longitude : -longitude, name[0] == north ? latitude : -latitude)
  }

  /// - Throws: `badData` where its name does not say where it lies.
  func open() throws -> Dataset {
    guard let place else {
      throw Failure(
        .terrainTileName,
        "\(path): its size is that of a tile of one degree, \(side) x \(side) heights, which say "
          + "where they lie by their name alone: give it the one it had, such as N47E009.hgt")
    }
    let step = 1 / Double(side - 1)
    let (west, north) = (place.longitude - step / 2, place.latitude + 1 + step / 2)
    let text = """
      <VRTDataset rasterXSize="\(side)" rasterYSize="\(side)"><SRS>EPSG:4326</SRS>\
      <GeoTransform>\(west), \(step), 0, \(north), 0, \(-step)</GeoTransform>\
      <VRTRasterBand dataType="Int16" band="1" subClass="VRTRawRasterBand">\
      <NoDataValue>-32768</NoDataValue><UnitType>m</UnitType>\
      <SourceFilename relativeToVRT="0">\(path.xmlEscaped)</SourceFilename>\
      <PixelOffset>2</PixelOffset><LineOffset>\(2 * side)</LineOffset><ByteOrder>MSB</ByteOrder>\
      </VRTRasterBand></VRTDataset>
      """
    return try ErrorLog.recording { log in
      // Newer versions read raw files only beside the text that names them.
      let key = "GDAL_VRT_RAWRASTERBAND_ALLOWED_SOURCE"
      CPLSetThreadLocalConfigOption(key, "ALL")
      defer { CPLSetThreadLocalConfigOption(key, nil) }
      guard let handle = GDALOpenEx(text, UInt32(GDAL_OF_RASTER), nil, nil, nil) else {
        throw Failure(.terrainDamaged, "\(path): its heights cannot be read\(log.reason)")
      }
      return Dataset(owning: handle)
    }
  }
}

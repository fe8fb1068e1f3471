import BergfriedCore
import CGDAL

extension RasterHeader {
  /// What a height is multiplied by to be in metres.
  ///
  /// The user's word counts first, then the band's unit, then the vertical part of the coordinate
  /// system. Where all are silent, heights over a grid in metres or degrees are taken as metres
  /// (with a warning for degrees, where nothing speaks for it), and a grid in feet is refused.
  ///
  /// - Returns: less than 0 where the coordinate system counts downward, as for depths.
  func heightUnit(
    _ band: GDALRasterBandH, crs: SpatialReference?, _ options: TerrainOptions
  ) throws -> (metres: Double, warnings: [Wording]) {
    let (metres, warnings) = try upwardUnit(band, crs: crs, options)
    return (crs?.countsDownward == true ? -metres : metres, warnings)
  }

  private func upwardUnit(
    _ band: GDALRasterBandH, crs: SpatialReference?, _ options: TerrainOptions
  ) throws -> (metres: Double, warnings: [Wording]) {
    if let unit = options.verticalUnit { return (unit.metres, []) }
    let name = GDALGetRasterUnitType(band).map { String(cString: $0) } ?? ""
    if let unit = VerticalUnit(bandUnit: name) { return (unit.metres, []) }
    guard name.isEmpty || options.assumesMetres else {
      throw Failure(
        .terrainUnknownUnit,
        saying: """
          \(path): the band's unit is '\(name)', which is no unit of height known here; \
          \(Self.sayingWhich)
          """)
    }
    if let metres = crs?.metresPerHeightUnit { return (metres, []) }
    guard !options.assumesMetres, let crs else { return (1, []) }
    if crs.isGeographic {
      return (1, ["\(path) does not name the unit of its heights: taken as metres"])
    }
    guard crs.metresPerUnit == 1 else {
      throw Failure(
        .terrainNoUnit,
        saying: """
          \(path): the map is in units of \(crs.metresPerUnit) m and the file does not say \
          whether its heights are too; \(Self.sayingWhich)
          """)
    }
    return (1, [])
  }

  /// What to do where the unit of the heights is not known.
  private static var sayingWhich: Wording {
    let units = VerticalUnit.allCases.map(\.rawValue).joined(separator: "|")
    return "say which with \(setting: .verticalUnit, units)"
  }

  func decoding(
    _ band: GDALRasterBandH, _ options: TerrainOptions, crs: SpatialReference?, metres: Double
  ) -> HeightDecoding {
    // GDAL gives 1 and 0 where the file has no scale and offset.
    let scale = GDALGetRasterScale(band, nil)
    let offset = GDALGetRasterOffset(band, nil)
    let flags = GDALGetMaskFlags(band)
    let isPlainMask = flags & (GMF_ALL_VALID | GMF_NODATA) != 0
    let missing = options.noData.isEmpty ? [noData(of: band)].compactMap(\.self) : options.noData
    let isOnEarth = crs.map { !$0.isLocal && $0.isOnEarth } ?? false
    return HeightDecoding(
      missing: missing.map(HeightDecoding.Missing.init(noData:)), factor: scale * metres,
      shift: offset * metres, hasMask: !isPlainMask,
      plausible: isOnEarth ? HeightDecoding.onEarth : HeightDecoding.anywhere)
  }

  func noData(of band: GDALRasterBandH) -> Double? {
    var isSet: Int32 = 0
    switch GDALGetRasterDataType(band) {
    case GDT_Int64:
      let value = GDALGetRasterNoDataValueAsInt64(band, &isSet)
      return isSet != 0 ? Double(value) : nil
    case GDT_UInt64:
      let value = GDALGetRasterNoDataValueAsUInt64(band, &isSet)
      return isSet != 0 ? Double(value) : nil
    default:
      let value = GDALGetRasterNoDataValue(band, &isSet)
      return isSet != 0 ? value : nil
    }
  }
}

extension RasterHeader {
  /// Where files say how far heights may be off: DTED's words for one height against another, and
  /// against the sea, which is the worse.
  private static let errorKeys = ["DTED_RelVerticalAccuracy", "DTED_VerticalAccuracy_ACC"]

  /// By how much heights may be wrong as the file says, in metres, 9 of 10 of them; `nil` where it
  /// does not, or says that it is not known.
  var statedErrorMetres: Double? {
    Self.errorKeys.lazy.compactMap { key in
      GDALGetMetadataItem(dataset.handle, key, nil).flatMap {
        Double(String(cString: $0).filter { $0 != " " })
      }
    }.first { $0 > 0 && $0 <= 100 }
  }
}

import BergfriedCore
import CGDAL

/// A band of heights in an open raster, with all that its file and the user say about it.
struct HeightBand {
  let path: String
  let dataset: Dataset
  /// In ``dataset``, from 1.
  let number: Int
  /// As its file has it, with heights if it has them.
  let crs: SpatialReference?
  let decoding: HeightDecoding
  /// Of ``decoding``, without the unit: a height in its own unit is `number * scale + offset`.
  let scale: Double
  let offset: Double
  /// What a height is multiplied by to be in metres, below 0 for depths.
  let metres: Double
  /// The file's value for missing heights, where the user named none.
  let noData: Double?
  let warnings: [Wording]

  /// - Throws: where the band holds no heights, or does not say in what unit.
  init(path: String, dataset: Dataset, options: TerrainOptions) throws {
    try UnevenAxes.refuse(dataset, path: path)
    var (dataset, number) = (dataset, options.band ?? 1)
    if let encoding = options.encoding {
      let header = RasterHeader(path: path, dataset: dataset)
      try header.checkColours(encoding)
      dataset = try VirtualRaster.decoded(dataset, path: path, encoding).open()
      number = 1
    }
    var header = RasterHeader(path: path, dataset: dataset)
    var band = try header.band(number)
    let warnings =
      options.encoding == nil && options.band == nil ? try header.checkHeights(band) : []
    if let alpha = header.unusedAlpha(of: band) {
      dataset = try VirtualRaster.masked(dataset, path: path, band: number, by: alpha).open()
      number = 1
      header = RasterHeader(path: path, dataset: dataset)
      band = try header.band(number)
    }
    let stated = try header.crs(options)
    let unit = try header.heightUnit(band, crs: stated.crs, options)
    self.path = path
    self.dataset = dataset
    self.number = number
    crs = stated.crs
    metres = unit.metres
    // GDAL gives 1 and 0 where the file has no scale and offset.
    scale = GDALGetRasterScale(band, nil)
    offset = GDALGetRasterOffset(band, nil)
    noData = options.noData.isEmpty ? header.noData(of: band) : nil
    decoding = header.decoding(band, options, crs: stated.crs, metres: unit.metres)
    self.warnings = warnings + stated.warnings + unit.warnings
  }

  /// The same gone round twice, where it goes round the earth once; `nil` where it does not.
  func roundTheEarth() throws -> HeightBand? {
    guard let crs, crs.isGeographic, crs.isInDegrees else { return nil }
    let header = RasterHeader(path: path, dataset: dataset)
    let (steps, shape) = try (header.steps(), header.shape())
    let turn = (360 / steps[1]).rounded()
    guard steps[1] > 0, steps[2] == 0, (turn * steps[1] - 360).magnitude < 0.01 * steps[1],
      Int(turn)...Int(turn) + 2 ~= shape.columns
    else { return nil }
    return try HeightBand(
      path: path, dataset: VirtualRaster.doubled(self, turn: Int(turn)).open(), like: self,
      decoding: decoding, warnings: warnings)
  }

  /// A raster of one band made from such as another.
  init(
    path: String, dataset: Dataset, like other: HeightBand, decoding: HeightDecoding,
    warnings: [Wording]
  ) {
    (self.path, self.dataset, number) = (path, dataset, 1)
    (crs, metres) = (other.crs, other.metres)
    (scale, offset, noData) = (other.scale, other.offset, nil)
    self.decoding = decoding
    self.warnings = warnings
  }
}

extension RasterHeader {
  /// Tells pictures from heights, where nobody said which band holds these.
  ///
  /// - Returns: what the user should be told.
  fileprivate func checkHeights(_ band: GDALRasterBandH) throws -> [Wording] {
    let colour = GDALGetRasterColorInterpretation(band)
    switch colour {
    case GCI_Undefined, GCI_GrayIndex: break
    case GCI_PaletteIndex:
      throw refuse(
        .terrainPicture,
        """
        band 1 holds numbers of colours or of kinds of ground, no heights; if they are heights all \
        the same, say \(setting: .band, "1")
        """)
    default:
      let name = GDALGetColorInterpretationName(colour).map { String(cString: $0) } ?? "a colour"
      let encodings = HeightEncoding.allCases.map {
        "\(setting: .encoding, $0.rawValue)" as Wording
      }
      throw refuse(
        .terrainPicture,
        """
        band 1 is the \(name.lowercased()) of a picture, no heights. Pictures of tiles that hold \
        heights as colours are read with \(Wording(encodings, joinedBy: " or ")); a band that \
        holds heights all the same with \(setting: .band)
        """)
    }
    guard GDALGetRasterDataType(band) == GDT_Byte, GDALGetRasterScale(band, nil) == 1 else {
      return []
    }
    if let driver = GDALGetDatasetDriver(dataset.handle),
      ["PNG", "JPEG", "WEBP", "GIF", "BMP"].contains(
        String(cString: GDALGetDriverShortName(driver)))
    {
      throw refuse(
        .terrainPicture,
        """
        this is a picture, such as a shaded relief, and no heights; if its greys are heights, say \
        \(setting: .band, "1")
        """)
    }
    return [
      "\(path) holds whole numbers from 0 to 255 only, as shaded reliefs do: taken as heights"
    ]
  }

  fileprivate func checkColours(_ encoding: HeightEncoding) throws {
    let count = Int(GDALGetRasterCount(dataset.handle))
    let areBytes = (1...max(count, 1)).allSatisfy {
      GDALGetRasterBand(dataset.handle, Int32($0)).map { GDALGetRasterDataType($0) == GDT_Byte }
        ?? false
    }
    guard count == 3 || count == 4, areBytes else {
      throw refuse(
        .terrainEncoding,
        """
        \(setting: .encoding, encoding.rawValue) is for pictures of red, green and blue bytes, \
        and this is none
        """)
    }
  }

  /// A band that hides where it is 0, and that GDAL does not take for a mask as its numbers are of
  /// another type than bytes; `nil` where there is none.
  fileprivate func unusedAlpha(of band: GDALRasterBandH) -> Int? {
    guard GDALGetMaskFlags(band) & GMF_ALL_VALID != 0 else { return nil }
    return (1...Int(GDALGetRasterCount(dataset.handle))).first { number in
      guard let other = GDALGetRasterBand(dataset.handle, Int32(number)) else { return false }
      return GDALGetRasterColorInterpretation(other) == GCI_AlphaBand
    }
  }
}

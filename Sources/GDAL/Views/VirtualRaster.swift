import BergfriedCore
import BergfriedSurface
import CGDAL

/// A raster of one band that GDAL works out from another when it is read, as text of its virtual
/// format (VRT).
struct VirtualRaster {
  private let path: String
  private let source: Dataset
  private let shape: GridShape
  /// How much farther east than the source it lies, in its units.
  var movedEast = 0.0
  /// In place of the source's own.
  var crs: SpatialReference?
  private(set) var text = ""

  private init(of source: Dataset, path: String) throws {
    self.path = path
    self.source = source
    shape = try RasterHeader(path: path, dataset: source).shape()
  }

  /// Heights that three bands hold as colours. A fourth that is no colour hides those it is 0 for.
  static func decoded(
    _ source: Dataset, path: String, _ encoding: HeightEncoding
  ) throws -> VirtualRaster {
    var view = try VirtualRaster(of: source, path: path)
    let sources = zip(1..., encoding.weights).map { band, weight in
      view.source("ComplexSource", band: band, "<ScaleRatio>\(weight)</ScaleRatio>")
    }
    let body = """
      <Offset>\(encoding.offsetMetres)</Offset><Scale>\(encoding.scale)</Scale>\
      <PixelFunctionType>sum</PixelFunctionType>\
      <SourceTransferType>Float32</SourceTransferType>\(sources.joined())
      """
    let mask = GDALGetRasterCount(source.handle) == 4 ? view.mask(4) : ""
    view.text = view.dataset(
      view.band("Float32", attributes: " subClass=\"VRTDerivedRasterBand\"", body) + mask)
    return view
  }

  /// A band as it is, with another that hides it wherever that is 0.
  static func masked(
    _ source: Dataset, path: String, band: Int, by mask: Int
  ) throws -> VirtualRaster {
    var view = try VirtualRaster(of: source, path: path)
    let own = try RasterHeader(path: path, dataset: source).band(band)
    let type = String(cString: GDALGetDataTypeName(GDALGetRasterDataType(own)))
    let unit = GDALGetRasterUnitType(own).map { String(cString: $0) } ?? ""
    let body = """
      <UnitType>\(unit.xmlEscaped)</UnitType><Offset>\(GDALGetRasterOffset(own, nil))</Offset>\
      <Scale>\(GDALGetRasterScale(own, nil))</Scale>\(view.source("SimpleSource", band: band))
      """
    view.text = view.dataset(view.band(type, body) + view.mask(mask))
    return view
  }

  /// A band of heights in `Float`, with everything unknown as ``Surface/unknown``: the same
  /// whatever type and value for missing heights it has.
  ///
  /// - Parameter isScaled: whether its scale and offset are applied.
  static func plain(_ band: HeightBand, isScaled: Bool) throws -> VirtualRaster {
    var view = try VirtualRaster(of: band.dataset, path: band.path)
    var inner = ""
    if isScaled {
      inner = "<ScaleOffset>\(band.offset)</ScaleOffset><ScaleRatio>\(band.scale)</ScaleRatio>"
    }
    if band.decoding.hasMask {
      inner += "<UseMaskBand>true</UseMaskBand>"
    } else if let noData = band.noData {
      inner += "<NODATA>\(noData)</NODATA>"
    }
    view.text = view.dataset(
      view.band(
        "Float32",
        "<NoDataValue>\(Double(Surface.unknown))</NoDataValue>"
          + view.source("ComplexSource", band: band.number, inner)))
    return view
  }

  /// A band that goes once round the earth, gone round twice, so that no place lies at its edges
  /// only.
  ///
  /// - Parameter columns: of a whole turn.
  static func doubled(_ band: HeightBand, turn columns: Int) throws -> VirtualRaster {
    var view = try VirtualRaster(of: band.dataset, path: band.path)
    let own = try RasterHeader(path: band.path, dataset: band.dataset).band(band.number)
    let type = String(cString: GDALGetDataTypeName(GDALGetRasterDataType(own)))
    func twice(_ band: String) -> String {
      view.source("SimpleSource", band: band)
        + view.source("SimpleSource", band: band, at: columns)
    }
    let noData = band.noData.map { "<NoDataValue>\($0)</NoDataValue>" } ?? ""
    var body = view.band(type, noData + twice("\(band.number)"))
    if band.decoding.hasMask {
      body +=
        "<MaskBand>"
        + view.band("Byte", twice("mask,\(band.number)"))
        + "</MaskBand>"
    }
    view.text = view.dataset(body, columns: view.shape.columns + columns)
    return view
  }

  func open() throws -> Dataset {
    try ErrorLog.recording { log in
      guard let handle = GDALOpenEx(text, UInt32(GDAL_OF_RASTER), nil, nil, nil) else {
        throw Failure(.terrainDamaged, "\(path): its heights cannot be made out\(log.reason)")
      }
      let dataset = Dataset(owning: handle)
      var steps = [Double](repeating: 0, count: 6)
      if GDALGetGeoTransform(source.handle, &steps) == CE_None {
        steps[0] += movedEast
        GDALSetGeoTransform(handle, &steps)
      }
      if let crs = crs?.handle ?? GDALGetSpatialRef(source.handle) {
        GDALSetSpatialRef(handle, crs)
      }
      return dataset
    }
  }

  private func dataset(_ body: String, columns: Int? = nil) -> String {
    "<VRTDataset rasterXSize=\"\(columns ?? shape.columns)\" rasterYSize=\"\(shape.rows)\">\(body)"
      + "</VRTDataset>"
  }

  private func band(_ type: String, attributes: String = "", _ body: String) -> String {
    "<VRTRasterBand dataType=\"\(type)\" band=\"1\"\(attributes)>\(body)</VRTRasterBand>"
  }

  private func mask(_ band: Int) -> String {
    "<MaskBand>" + self.band("Byte", source("SimpleSource", band: band)) + "</MaskBand>"
  }

  private func source(
    _ kind: String, band: Int, at column: Int = 0, _ inner: String = ""
  ) -> String {
    source(kind, band: "\(band)", at: column, inner)
  }

  private func source(
    _ kind: String, band: String, at column: Int = 0, _ inner: String = ""
  ) -> String {
    let name = String(cString: GDALGetDescription(source.handle)).xmlEscaped
    let size = "yOff=\"0\" xSize=\"\(shape.columns)\" ySize=\"\(shape.rows)\""
    return "<\(kind)><SourceFilename relativeToVRT=\"0\" shared=\"0\">\(name)</SourceFilename>"
      + "<SourceBand>\(band)</SourceBand><SrcRect xOff=\"0\" \(size)/>"
      + "<DstRect xOff=\"\(column)\" \(size)/>\(inner)</\(kind)>"
  }
}

extension String {
  /// As it stands within XML.
  var xmlEscaped: String {
    var text = ""
    for character in unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}

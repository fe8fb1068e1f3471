import BergfriedCore
import CGDAL

/// Draws the outline of the ones in a mask.
struct MaskOutline {
  let shape: GridShape
  let transform: GeoTransform

  /// - Returns: a valid multipolygon that the caller owns; `nil` for a mask without ones.
  func multiPolygon(of mask: [UInt8], _ log: ErrorLog) throws -> OGRGeometryH? {
    guard mask.contains(where: { $0 != 0 }) else { return nil }
    let pieces = try pieces(of: mask, log)
    let layer = GDALDatasetGetLayer(pieces.handle, 0)
    guard let whole = OGR_G_CreateGeometry(wkbMultiPolygon) else {
      throw Failure(.libraryFailed, "GDAL makes no polygons")
    }
    OGR_L_ResetReading(layer)
    while let feature = OGR_L_GetNextFeature(layer) {
      defer { OGR_F_Destroy(feature) }
      guard let polygon = OGR_F_StealGeometry(feature) else { continue }
      add(valid(polygon), to: whole)
    }
    return whole
  }

  /// One polygon for each piece of the mask that hangs together along cell sides.
  private func pieces(of mask: [UInt8], _ log: ErrorLog) throws -> Dataset {
    let failure = { Failure(.libraryFailed, "GDAL draws no polygons of a mask\(log.reason)") }
    guard
      let pieces = GDALCreate(GDALGetDriverByName("Memory"), "", 0, 0, 0, GDT_Unknown, nil)
        .map(Dataset.init(owning:)),
      let layer = GDALDatasetCreateLayer(pieces.handle, "pieces", nil, wkbPolygon, nil),
      let raster = GDALCreate(
        GDALGetDriverByName("MEM"), "", Int32(shape.columns), Int32(shape.rows), 0, GDT_Byte, nil
      )
      .map(Dataset.init(owning:))
    else { throw failure() }
    var steps = [
      transform.originX, transform.columnStep, 0, transform.originY, 0, transform.rowStep,
    ]
    GDALSetGeoTransform(raster.handle, &steps)
    try mask.withUnsafeBytes { bytes in
      let address = "DATAPOINTER=0x" + String(UInt(bitPattern: bytes.baseAddress), radix: 16)
      let isAdded = StringList([address]).withItems {
        GDALAddBand(raster.handle, GDT_Byte, $0) == CE_None
      }
      // The band is its own mask, so that no polygons are drawn of the zeros.
      guard isAdded, let band = GDALGetRasterBand(raster.handle, 1),
        GDALPolygonize(band, band, layer, -1, nil, nil, nil) == CE_None
      else { throw failure() }
      raster.close()
    }
    return pieces
  }

  /// A piece whose outline touches itself in a corner is split there, as the standard asks.
  private func valid(_ polygon: OGRGeometryH) -> OGRGeometryH {
    guard OGR_G_IsValid(polygon) == 0, let whole = OGR_G_MakeValid(polygon) else { return polygon }
    OGR_G_DestroyGeometry(polygon)
    return whole
  }

  /// Hands a polygon, or each polygon of several, over to a multipolygon.
  private func add(_ part: OGRGeometryH, to whole: OGRGeometryH) {
    if OGR_GT_Flatten(OGR_G_GetGeometryType(part)) == wkbPolygon {
      OGR_G_AddGeometryDirectly(whole, part)
      return
    }
    for index in 0..<OGR_G_GetGeometryCount(part) {
      OGR_G_AddGeometry(whole, OGR_G_GetGeometryRef(part, index))
    }
    OGR_G_DestroyGeometry(part)
  }
}

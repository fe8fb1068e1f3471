import BergfriedCore
import BergfriedSurface
import CPeers

/// Real elevations that lie beside the repository and not in it.
///
/// Tiles in degrees are taken as they are, with cells as wide and high as they measure in the
/// tile's middle: right for timing, not for answers about the place.
enum RealTile: String, CaseIterable {
  case liechtenstein
  case kijkduin
  case alps

  var path: String {
    switch self {
    case .liechtenstein: "liechtenstein/N47E009.hgt"
    case .kijkduin: "kijkduin/ahn_dsm_0.5m.tif"
    case .alps: "big/srtm3_E7-11_N46-50_4801x4801.tif"
    }
  }

  func surface(in folder: String) throws -> Surface {
    PeerGDAL.register()
    let path = folder + "/" + self.path
    guard let dataset = GDALOpen(path, GDALAccess(GA_ReadOnly.rawValue)) else {
      throw PeerFailure(action: "open \(self.path)")
    }
    defer { GDALClose(dataset) }
    let shape = GridShape(
      columns: Int(GDALGetRasterXSize(dataset)), rows: Int(GDALGetRasterYSize(dataset)))
    let band = GDALGetRasterBand(dataset, 1)
    var hasNoData: Int32 = 0
    let noData = Float(GDALGetRasterNoDataValue(band, &hasNoData))
    return try Surface(shape: shape, cellSize: try cellSize(of: dataset, shape)) { heights in
      try PeerFailure.check("read \(self.path)") {
        GDALRasterIO(
          band, GF_Read, 0, 0, Int32(shape.columns), Int32(shape.rows), heights.baseAddress,
          Int32(shape.columns), Int32(shape.rows), GDT_Float32, 0, 0)
      }
      for index in heights.indices {
        let height = heights[index]
        if height.isNaN || (hasNoData != 0 && height == noData) {
          heights[index] = Surface.unknown
        }
      }
    }
  }

  private func cellSize(of dataset: GDALDatasetH, _ shape: GridShape) throws -> CellSize {
    var transform = [Double](repeating: 0, count: 6)
    try PeerFailure.check("place \(path)") { GDALGetGeoTransform(dataset, &transform) }
    let (width, height) = (transform[1].magnitude, transform[5].magnitude)
    guard let system = GDALGetSpatialRef(dataset), OSRIsGeographic(system) != 0 else {
      return CellSize(widthMetres: width, heightMetres: height)
    }
    let latitude = transform[3] + transform[5] * Double(shape.rows) / 2
    let metresPerDegree = Curvature.earthRadiusMetres * .pi / 180
    return CellSize(
      widthMetres: width * metresPerDegree * Angle.direction(azimuthDegrees: latitude).north,
      heightMetres: height * metresPerDegree)
  }
}

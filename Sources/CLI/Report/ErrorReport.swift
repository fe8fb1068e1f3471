import BergfriedCore
import BergfriedGDAL
import BergfriedSurface

/// By how much heights may be off.
struct ErrorReport: Encodable {
  /// Left out where it is the same everywhere.
  let path: String?
  let leastMetres: Double
  let greatestMetres: Double
  let meanMetres: Double

  init(_ errors: SceneErrors) {
    path = errors.path
    leastMetres = errors.rangeMetres.lowerBound
    greatestMetres = errors.rangeMetres.upperBound
    meanMetres = errors.meanMetres
  }

  init(_ raster: RasterErrors) {
    path = raster.path
    leastMetres = raster.errors.rangeMetres.lowerBound
    greatestMetres = raster.errors.rangeMetres.upperBound
    meanMetres = raster.errors.meanMetres
  }

  var text: String {
    guard let path else { return "heights may be off by \(Format.plain(greatestMetres)) m" }
    return "heights may be off by \(range), as \(path) says"
  }

  /// From the least to the greatest, and the mean.
  var range: String {
    "\(Format.plain(leastMetres)) to \(Format.plain(greatestMetres)) m, "
      + "\(Format.fixed(meanMetres, 2)) m in the mean"
  }
}

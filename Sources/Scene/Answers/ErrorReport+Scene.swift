package import BergfriedAnswers
package import BergfriedGDAL
import BergfriedSurface

extension ErrorReport {
  package init(_ errors: SceneErrors) {
    self.init(
      path: errors.path,
      leastMetres: errors.rangeMetres.lowerBound,
      greatestMetres: errors.rangeMetres.upperBound,
      meanMetres: errors.meanMetres)
  }

  package init(_ raster: RasterErrors) {
    self.init(
      path: raster.path,
      leastMetres: raster.errors.rangeMetres.lowerBound,
      greatestMetres: raster.errors.rangeMetres.upperBound,
      meanMetres: raster.errors.meanMetres)
  }
}

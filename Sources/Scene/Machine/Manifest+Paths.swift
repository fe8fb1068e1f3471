package import BergfriedAnswers
import BergfriedGDAL

extension Manifest {
  /// - Complexity: that of ``InputFile/init(path:)`` for each of the files.
  package init(inputs paths: [String], origin: Origin) {
    self.init(
      inputs: paths.map(InputFile.init(path:)), origin: origin, gdalVersion: gdalVersion)
  }
}

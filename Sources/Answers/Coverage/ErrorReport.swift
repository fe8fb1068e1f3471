import BergfriedCore
import BergfriedSurface

/// By how much heights may be off.
package struct ErrorReport: Encodable, Sendable {
  /// Left out where it is the same everywhere.
  package let path: String?
  package let leastMetres: Double
  package let greatestMetres: Double
  package let meanMetres: Double

  package init(
    path: String?, leastMetres: Double, greatestMetres: Double, meanMetres: Double
  ) {
    self.path = path
    self.leastMetres = leastMetres
    self.greatestMetres = greatestMetres
    self.meanMetres = meanMetres
  }

  package var text: String {
    guard let path else { return "heights may be off by \(Format.plain(greatestMetres)) m" }
    return "heights may be off by \(range), as \(path) says"
  }

  /// From the least to the greatest, and the mean.
  package var range: String {
    "\(Format.plain(leastMetres)) to \(Format.plain(greatestMetres)) m, "
      + "\(Format.fixed(meanMetres, 2)) m in the mean"
  }
}

package import BergfriedAnswers
import BergfriedCoverage
import BergfriedGDAL
import BergfriedStreets

extension WatchScene {
  /// What was left out of the map, and of the graph made from it.
  package var leftOut: [CoverageReport.LeftOut] {
    map.leftOut.map {
      CoverageReport.LeftOut(reason: $0.reason, count: $0.count, lengthMetres: nil)
    }
      + town.streets.leftOut.map {
        CoverageReport.LeftOut(
          reason: "streets: \($0.reason)", count: $0.count, lengthMetres: $0.lengthMetres)
      }
  }
}

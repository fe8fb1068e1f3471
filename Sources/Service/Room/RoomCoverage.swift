import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedReport

/// What towers see of the streets, as a page shows it.
struct RoomCoverage: Encodable {
  /// Where a telescope looks, and when.
  struct LookLine: Encodable {
    /// By its name.
    let tower: String
    let telescope: String
    /// Of the field's middle: clockwise from true north, and from the grid's.
    let azimuthDegrees: Double
    let gridDegrees: Double
    let pitchDegrees: Double
    /// All azimuths that are taken in, and how far anybody is made out.
    let fieldDegrees: Double
    let fieldHeightDegrees: Double
    let reachMetres: Double
    /// Milliseconds since 1970, begins and ends in turns.
    let times: [Int]
  }

  let report: CoverageReport
  let streets: StreetStates
  let looks: [LookLine]

  init(_ coverage: Coverage, report: CoverageReport) {
    self.report = report
    streets = StreetStates(coverage)
    looks = coverage.lookFields.map { look in
      let tower = coverage.towers[look.tower].tower
      let north = coverage.town.convergenceDegrees(at: tower)
      let sector = look.sector
      let middle = sector.startDegrees + sector.turnDegrees / 2
      return LookLine(
        tower: tower.name, telescope: look.telescope.name,
        azimuthDegrees: Sector.wrapped(middle), gridDegrees: Sector.wrapped(middle - north),
        pitchDegrees: look.pitchDegrees, fieldDegrees: sector.turnDegrees,
        fieldHeightDegrees: look.telescope.fieldHeightDegrees,
        reachMetres: min(look.reachMetres, 1e6),
        times: look.times.intervals.flatMap {
          [$0.lowerBound.milliseconds, $0.upperBound.milliseconds]
        })
    }
  }
}

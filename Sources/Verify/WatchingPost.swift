import BergfriedCore
import BergfriedCoverage
import BergfriedSurface

/// A telescope that watches for a mover, its eye as high as it may be.
struct WatchingPost {
  /// A look while it is held.
  struct Held {
    let post: WatchingPost
    let look: PointedLook
    let times: Range<Ticks>
  }

  let placed: PlacedTower
  let telescope: Telescope
  private let looks: [PointedLook]
  private let town: Town
  private let question: CoverageQuestion
  private let lines: ReplayLine
  /// Beyond the range of the first ladder's first level nobody is seen.
  private let rangeMetres: Double

  init(
    _ placed: PlacedTower, _ telescope: Telescope, _ town: Town, _ question: CoverageQuestion
  ) {
    self.placed = placed
    self.telescope = telescope
    self.town = town
    self.question = question
    looks = PointedLook.looks(of: telescope, from: placed, in: town, question)
    lines = ReplayLine(from: placed, in: town, question)
    rangeMetres = question.rangeMetres(of: telescope)
  }

  /// The looks that are held at some time from one time to another, both included.
  func looks(between start: Ticks, and end: Ticks) -> [Held] {
    looks.flatMap { look in
      look.times.intervals.filter { $0.lowerBound <= end && start <= $0.upperBound }.map {
        Held(post: self, look: look, times: $0)
      }
    }
  }

  /// Whether a look may see a mover: some of them in its field, near enough to be made out, and the
  /// line of sight to their top free. Where nobody knows how high they stand, at any height is
  /// enough.
  func sees(
    _ place: MoverPlace, in look: PointedLook, _ lineCount: inout Int
  ) -> Bool {
    guard let levels = place.levels else { return false }
    // No farther apart than people are high.
    let count = max(1, (place.liftMetres / question.targetHeightMetres).rounded(.up))
    for step in 0...(place.liftMetres > 0 ? Int(count) : 0) {
      let lift = place.liftMetres * Double(step) / count
      let lifted = levels.lowerBound + lift...levels.upperBound + lift
      if sees(place, levels: lifted, in: look, &lineCount) { return true }
    }
    return false
  }

  private func sees(
    _ place: MoverPlace, levels: ClosedRange<Double>, in look: PointedLook,
    _ lineCount: inout Int
  ) -> Bool {
    let rise = question.targetHeightMetres + town.surface.verticalErrorMetres
    let (east, north) = (place.point.x - placed.tower.point.x, place.point.y - placed.tower.point.y)
    let azimuth = Sector.wrapped(
      Angle.azimuthDegrees(east: east, north: north) + town.convergenceDegrees(at: placed.tower))
    guard telescope.sector.contains(azimuthDegrees: azimuth) else { return false }
    let run = placed.tower.point.distanceMetres(to: place.point)
    let upright = UprightMover(
      azimuthDegrees: azimuth, runMetres: run, riseMetres: rises(of: levels, run))
    guard upright.nearestMetres <= rangeMetres,
      telescope.pitchDegrees.overlaps(upright.pitchDegrees),
      look.isEverywhere || upright.isInField(of: telescope, look), run <= question.air.reachMetres
    else { return false }
    lineCount += 1
    return lines.shows(place.point, topMetres: levels.upperBound + rise)
  }

  /// From the lowest that the bottom of someone between levels may lie above the eye to the highest
  /// that their top may.
  private func rises(of levels: ClosedRange<Double>, _ run: Double) -> ClosedRange<Double> {
    let error = town.surface.verticalErrorMetres
    let drop = question.curvature.dropMetres(atMetres: run)
    let (low, high) = (levels.lowerBound - drop, levels.upperBound - drop)
    return
      (low - error - placed.eyeBoundsMetres.upperBound)...(high + error
      + question.targetHeightMetres - placed.eyeBoundsMetres.lowerBound)
  }
}

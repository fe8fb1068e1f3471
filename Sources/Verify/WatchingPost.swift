import BergfriedCoverage
import BergfriedDatum
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

  init(
    _ placed: PlacedTower, _ telescope: Telescope, _ town: Town, _ question: CoverageQuestion
  ) {
    self.placed = placed
    self.telescope = telescope
    self.town = town
    self.question = question
    looks = PointedLook.looks(of: telescope, from: placed, in: town, question)
    lines = ReplayLine(from: placed, in: town, question)
  }

  /// The looks that are held at some time from one time to another, both included.
  func looks(between start: Ticks, and end: Ticks) -> [Held] {
    looks.flatMap { look in
      look.times.intervals.filter { $0.lowerBound <= end && start <= $0.upperBound }.map {
        Held(post: self, look: look, times: $0)
      }
    }
  }

  /// Whether a look may see a mover.
  func sees(
    _ place: MoverPlace, in look: PointedLook, _ lineCount: inout Int
  ) -> Bool {
    let rise = question.targetHeightMetres + town.surface.verticalErrorMetres
    let (east, north) = (place.point.x - placed.tower.point.x, place.point.y - placed.tower.point.y)
    let azimuth = Sector.wrapped(
      Angle.azimuthDegrees(east: east, north: north) + town.convergenceDegrees)
    guard telescope.sector.contains(azimuthDegrees: azimuth), let level = place.levelMetres else {
      return false
    }
    let run = placed.tower.point.distanceMetres(to: place.point)
    let pitches = pitches(of: level, atMetres: run)
    guard telescope.pitchDegrees.overlaps(pitches),
      look.holds(azimuthDegrees: azimuth, pitchDegrees: pitches), run <= question.air.reachMetres
    else { return false }
    lineCount += 1
    return lines.shows(place.point, topMetres: level + rise)
  }

  /// Between which pitches the middle of someone lies who stands at a height, for any true heights.
  private func pitches(of level: Double, atMetres run: Double) -> ClosedRange<Double> {
    let error = town.surface.verticalErrorMetres
    let middle =
      level + question.targetHeightMetres / 2 - question.curvature.dropMetres(atMetres: run)
    return Angle.pitchDegrees(
      rise: middle - error - placed.eyeBoundsMetres.upperBound, run: run)...Angle.pitchDegrees(
        rise: middle + error - placed.eyeBoundsMetres.lowerBound, run: run)
  }
}

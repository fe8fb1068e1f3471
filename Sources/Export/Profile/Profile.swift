import BergfriedCore
package import BergfriedScene
import BergfriedSight
package import BergfriedSurface

/// The ground under a line of sight, brought onto a level plane through the observer's foot:
/// curvature and refraction are taken off, so that the sight line is straight.
package struct Profile {
  package struct Point {
    package let distanceMetres: Double
    package let levelMetres: Double
    /// Whether the eye sees this point of the ground.
    package var isSeen: Bool
  }

  package let curvature: Curvature
  package let lengthMetres: Double
  /// Runs of known ground, from the observer outward.
  package let runs: [[Point]]
  package let eyeMetres: Double
  /// The target's top, and its foot.
  package let targetLevelMetres: Double
  package let targetFootLevelMetres: Double

  package init(_ answer: SightlineAnswer) throws {
    let curvature = answer.curvature
    let line = answer.line
    let level = { (metres: Double, distance: Double) in
      metres - curvature.dropMetres(atMetres: distance)
    }
    self.curvature = curvature
    lengthMetres = line.distanceMetres
    eyeMetres = line.eyeMetres
    targetLevelMetres = level(line.targetMetres, line.distanceMetres)
    targetFootLevelMetres = level(line.targetGroundMetres, line.distanceMetres)
    let ground = try answer.scene.surface.groundProfile(
      answer.ends, points: Profile.leastPoints, curvature: curvature)
    runs = Profile.runs(of: ground, line.parts, level)
  }

  private static let leastPoints = 500

  package var lowest: Double {
    (runs.joined().map(\.levelMetres) + [eyeMetres, targetLevelMetres]).min() ?? 0
  }

  package var highest: Double {
    (runs.joined().map(\.levelMetres) + [eyeMetres, targetLevelMetres]).max() ?? 0
  }

  /// Cuts the ground where it is unknown, and tells what is seen of it.
  private static func runs(
    of ground: [(distanceMetres: Double, groundMetres: Double?)], _ parts: [SightlinePart],
    _ level: (Double, Double) -> Double
  ) -> [[Point]] {
    var part = 0
    let points = ground.map { distance, metres -> Point? in
      while part + 1 < parts.count, parts[part].endMetres < distance { part += 1 }
      return metres.map {
        Point(
          distanceMetres: distance, levelMetres: level($0, distance),
          isSeen: part < parts.count && parts[part].state == .seen)
      }
    }
    return points.split { $0 == nil }.map { thinned($0.compactMap(\.self)) }
  }

  /// At most about 2,000 points, with every peak and trough kept.
  private static func thinned(_ run: [Point]) -> [Point] {
    let size = (run.count + 999) / 1000
    guard size > 2, let first = run.first, let last = run.last else { return run }
    let middle = stride(from: 0, to: run.count, by: size).flatMap { start -> [Point] in
      let bucket = run[start..<min(start + size, run.count)]
      let low = bucket.indices.min { run[$0].levelMetres < run[$1].levelMetres }!
      let high = bucket.indices.max { run[$0].levelMetres < run[$1].levelMetres }!
      return low == high ? [run[low]] : [run[min(low, high)], run[max(low, high)]]
    }
    return [first] + middle + [last]
  }
}

import BergfriedDatum
import BergfriedSight
import BergfriedSurface

/// The ground under a line of sight, brought onto a level plane through the observer's foot:
/// curvature and refraction are taken off, so that the sight line is straight.
struct Profile {
  struct Point {
    let distanceMetres: Double
    let levelMetres: Double
    /// Whether the eye sees this point of the ground.
    var isSeen: Bool
  }

  let curvature: Curvature
  let lengthMetres: Double
  /// Runs of known ground, from the observer outward.
  let runs: [[Point]]
  let eyeMetres: Double
  /// The target's top, and its foot.
  let targetLevelMetres: Double
  let targetFootLevelMetres: Double

  init(_ answer: SightlineAnswer) {
    let curvature = answer.scene.curvature
    let line = answer.line
    let level = { (metres: Double, distance: Double) in
      metres - curvature.dropMetres(atMetres: distance)
    }
    self.curvature = curvature
    lengthMetres = line.distanceMetres
    eyeMetres = line.eyeMetres
    targetLevelMetres = level(line.targetMetres, line.distanceMetres)
    targetFootLevelMetres = level(line.targetGroundMetres, line.distanceMetres)
    var ground: [(distance: Double, metres: Double)] = []
    if let foot = answer.observerGroundMetres { ground.append((0, foot)) }
    ground += answer.crossings.map { ($0.distanceMetres, $0.groundMetres) }
    ground.append((line.distanceMetres, line.targetGroundMetres))
    let levels = ground.map { (distance: $0.distance, metres: level($0.metres, $0.distance)) }
    let steps = max(
      abs(answer.targetCell.column - answer.observerCell.column),
      abs(answer.targetCell.row - answer.observerCell.row), 1)
    runs = Profile.runs(
      of: levels, gap: 1.5 * line.distanceMetres / Double(steps), eyeMetres: line.eyeMetres)
  }

  var lowest: Double {
    (runs.joined().map(\.levelMetres) + [eyeMetres, targetLevelMetres]).min() ?? 0
  }

  var highest: Double {
    (runs.joined().map(\.levelMetres) + [eyeMetres, targetLevelMetres]).max() ?? 0
  }

  /// Cuts the ground where none is known for longer than `gap`, and tells what is seen of it.
  private static func runs(
    of levels: [(distance: Double, metres: Double)], gap: Double, eyeMetres: Double
  ) -> [[Point]] {
    var runs: [[Point]] = []
    var horizon = -Double.infinity
    var last = -Double.infinity
    for (distance, metres) in levels {
      let slope = distance > 0 ? (metres - eyeMetres) / distance : -.infinity
      let point = Point(
        distanceMetres: distance, levelMetres: metres, isSeen: slope >= horizon)
      horizon = max(horizon, slope)
      if distance - last > gap { runs.append([]) }
      runs[runs.count - 1].append(point)
      last = distance
    }
    return runs.map { thinned($0) }
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

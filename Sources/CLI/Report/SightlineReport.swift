import BergfriedDatum
import BergfriedGDAL
import BergfriedSight
import BergfriedSurface
import Foundation

/// What `sightline` tells about its answer, as JSON and as text.
struct SightlineReport: Encodable {
  struct End: Encodable {
    let place: PlaceReport
    let groundMetres: Double?
    /// The eye, or the target's top, as an elevation.
    let metres: Double
  }

  let version: String
  let inputs: [InputFile]
  let isVisible: Bool
  let from: End
  let to: End
  let distanceMetres: Double
  let azimuthDegrees: Double
  let pitchDegrees: Double
  let curvatureCoefficient: Double
  /// Of the body that the terrain is of.
  let bodyRadiusMetres: Double
  let blockedBy: CrossingReport?
  /// Where the line passes the ground closest, or cuts deepest into it.
  let leastClearance: CrossingReport?
  let targetToAddMetres: Double
  let eyeToAddMetres: Double
  let crossings: [CrossingReport]?
  let warnings: [String]

  init(_ answer: SightlineAnswer, inputs: [InputFile], crossings: [Crossing]?) {
    let line = answer.line
    let report = { (crossing: Crossing) in CrossingReport(crossing, of: answer) }
    let placed = answer.observer
    version = Bergfried.version
    self.inputs = inputs
    isVisible = line.isVisible
    from = End(
      place: PlaceReport(x: placed.x, y: placed.y, lonLat: placed.lonLat),
      groundMetres: answer.observerGroundMetres, metres: line.eyeMetres)
    to = End(
      place: answer.target, groundMetres: line.targetGroundMetres, metres: line.targetMetres)
    distanceMetres = line.distanceMetres
    azimuthDegrees = answer.azimuthDegrees
    pitchDegrees = line.pitchDegrees
    curvatureCoefficient = answer.scene.curvature.coefficient
    bodyRadiusMetres = answer.scene.curvature.radiusMetres
    if case .blocked(let crossing) = line.verdict {
      blockedBy = report(crossing)
    } else {
      blockedBy = nil
    }
    leastClearance = line.worst.map(report)
    targetToAddMetres = line.targetToAddMetres
    eyeToAddMetres = line.eyeToAddMetres
    self.crossings = crossings?.map(report)
    warnings = answer.scene.terrain.warnings
  }
}

extension SightlineReport {
  /// A few lines for a person.
  var text: String {
    let verdict =
      blockedBy.map { "Blocked by the ground \(Write.distance($0.distanceMetres)) away." }
    let lines =
      [
        verdict ?? "Visible.", "",
        "  From       \(from.place.text), \(heights(from, "eye"))",
        "  To         \(to.place.text), \(heights(to, "top"))",
        "  Line       \(Write.distance(distanceMetres)) "
          + "towards \(Write.fixed(azimuthDegrees, 1))°, pitch \(Write.fixed(pitchDegrees, 2))°",
      ] + (blockedBy.map(reasons) ?? clearance)
    return lines.joined(separator: "\n") + "\n"
  }

  private func heights(_ end: End, _ name: String) -> String {
    let above = end.groundMetres.map {
      ", \(Write.fixed(end.metres - $0, 1)) m above the ground"
    }
    return "\(name) at \(Write.fixed(end.metres, 1)) m\(above ?? "")"
  }

  private func reasons(_ crossing: CrossingReport) -> [String] {
    [
      "  Blocked    at \(crossing.place.text): ground \(Write.fixed(crossing.groundMetres, 1)) m, "
        + "line \(Write.fixed(crossing.sightMetres, 1)) m, "
        + "\(Write.fixed(-crossing.clearanceMetres, 1)) m too low",
      "  To see it  raise the target by \(Write.enough(targetToAddMetres)) m "
        + "or the eye by \(Write.enough(eyeToAddMetres)) m",
    ]
  }

  private var clearance: [String] {
    guard let leastClearance else { return [] }
    return [
      "  Clearance  \(Write.fixed(leastClearance.clearanceMetres, 1)) m at the least, "
        + "\(Write.distance(leastClearance.distanceMetres)) away, "
        + "at \(leastClearance.place.text)"
    ]
  }
}

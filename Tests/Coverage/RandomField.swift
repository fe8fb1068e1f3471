import BergfriedCore
import BergfriedSurface

@testable import BergfriedCoverage

/// A seeded telescope that is pointed somewhere, and a seeded street that may lie in its field, as
/// seen by an eye at the origin; the heights of both are known within bounds.
struct RandomField {
  let seed: UInt64
  let telescope: Telescope
  let azimuthDegrees: Double
  let pitchDegrees: Double
  let target: FieldTarget
  private let points: [MapPoint]
  private let levels: ClosedRange<Double>
  private let errorMetres: Double
  private let eye: ClosedRange<Double>

  static let targetMetres = 1.7

  static func frame(
    _ eyeMetres: ClosedRange<Double>, errorMetres: Double = 0, targetMetres: Double = 0
  ) -> EyeFrame {
    EyeFrame(
      at: MapPoint(x: 0, y: 0), convergenceDegrees: 0,
      EyeFrame.Heights(
        eyeMetres: eyeMetres, errorMetres: errorMetres, targetMetres: targetMetres), .none)
  }

  init(seed: UInt64, _ optics: Telescope.Optics) {
    var random = SeededRandom(seed: seed)
    self.seed = seed
    var telescope = Telescope(
      name: "field", optics: optics,
      fieldDegrees: [2, 20, 60, 90, 120, 170].randomElement(using: &random)! * random.unit(),
      fieldHeightDegrees: [2, 20, 60, 90, 120, 170].randomElement(using: &random)! * random.unit())
    telescope.rollDegrees = [0, 0, 90, 180, 360 * random.unit() - 180].randomElement(
      using: &random)!
    self.telescope = telescope
    let eyeMetres = 5 + 30 * random.unit()
    eye = eyeMetres...eyeMetres + [0, 0.5, 3].randomElement(using: &random)!
    errorMetres = [0, 0.3, 1.5].randomElement(using: &random)!
    // Under the eye, at its foot, and far off.
    let far = [1, 10, 60, 400].randomElement(using: &random)! * random.unit()
    var (x, y) = (far * (2 * random.unit() - 1), far * (2 * random.unit() - 1))
    points = (0...[1, 1, 2, 4].randomElement(using: &random)!).map { _ in
      (x, y) = (x + 8 * random.unit() - 4, y + 8 * random.unit() - 4)
      return MapPoint(x: x, y: y)
    }
    let level = 4 * random.unit() - 2
    levels = level...level + [0, 0.4, 2].randomElement(using: &random)!
    let frame = RandomField.frame(
      eye, errorMetres: errorMetres, targetMetres: RandomField.targetMetres)
    target = FieldTarget(along: points, levels: levels, in: frame)
    let middle = target.box.middle
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      (azimuthDegrees, pitchDegrees) = (
        360 * random.unit(), [-90, 90].randomElement(using: &random)!
      )
    case 1: (azimuthDegrees, pitchDegrees) = (360 * random.unit(), 180 * random.unit() - 90)
    case 2: (azimuthDegrees, pitchDegrees) = middle
    default:
      // With the target somewhere about the field's edge.
      let off = max(telescope.fieldDegrees, telescope.fieldHeightDegrees)
      azimuthDegrees = middle.azimuthDegrees + off * (random.unit() - 0.5) * 1.6
      pitchDegrees = min(
        90, max(-90, middle.pitchDegrees + off * (random.unit() - 0.5) * 1.6))
    }
  }

  /// Too wide to lie between places that are drawn.
  var isWide: Bool { min(telescope.fieldDegrees, telescope.shownHeightDegrees) > 10 }

  var shape: FieldShape {
    FieldShape(of: telescope, azimuthDegrees: azimuthDegrees, pitchDegrees: pitchDegrees)
  }

  /// Whether someone is in the field at each of many places and heights that they may truly have.
  func isIn(_ count: Int, _ random: inout SeededRandom) -> [Bool] {
    (0..<count).map { number in
      // Corners first, where extremes are, then anywhere.
      func share() -> Double { number < 64 ? Double(Int(random.unit() * 2)) : random.unit() }
      func drawn(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + share() * (range.upperBound - range.lowerBound)
      }
      let line = Int.random(in: 1..<points.count, using: &random)
      let (from, to, along) = (points[line - 1], points[line], share())
      let (x, y) = (from.x + along * (to.x - from.x), from.y + along * (to.y - from.y))
      let rise =
        drawn(levels) + drawn(-errorMetres...errorMetres)
        + share() * RandomField.targetMetres - drawn(eye)
      return shows(x, y, rise)
    }
  }

  /// The model once more, by turning and tilting the camera step by step about its own axes.
  private func shows(_ x: Double, _ y: Double, _ z: Double) -> Bool {
    func turned(_ one: Double, _ other: Double, _ degrees: Double) -> (Double, Double) {
      let way = Angle.direction(azimuthDegrees: degrees)
      return (one * way.north - other * way.east, one * way.east + other * way.north)
    }
    var (right, ahead) = turned(x, y, azimuthDegrees)
    var up: Double
    (ahead, up) = turned(ahead, z, -pitchDegrees)
    (right, up) = turned(right, up, telescope.rollDegrees)
    switch telescope.optics {
    case .camera:
      let across = Angle.pitchDegrees(rise: right, run: ahead)
      let along = Angle.pitchDegrees(rise: up, run: ahead)
      return across.magnitude <= telescope.fieldDegrees / 2
        && along.magnitude <= telescope.fieldHeightDegrees / 2
    case .glass, .nakedEye:
      let aside = (right * right + up * up).squareRoot()
      return Angle.pitchDegrees(rise: aside, run: ahead) <= telescope.fieldDegrees / 2
    }
  }
}

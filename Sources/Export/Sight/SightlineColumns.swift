import BergfriedAnswers
package import BergfriedGDAL
package import BergfriedScene
import BergfriedSight

/// What is told of a line of sight in tables and features: names and values in order.
package struct SightlineColumns {
  package static let fields =
    [FeatureField("id", .string), FeatureField("name", .string), FeatureField("verdict", .string)]
    + numbers.map { FeatureField($0.name, .real) }

  private static let numbers: [(name: String, value: @Sendable (SightlineAnswer) -> Double?)] = [
    ("distance_m", { $0.line.distanceMetres }),
    ("azimuth_deg", { $0.azimuthDegrees }),
    ("pitch_deg", { $0.line.pitchDegrees }),
    ("eye_m", { $0.line.eyeMetres }),
    ("eye_ground_m", { $0.line.eyeGroundMetres }),
    ("target_m", { $0.line.targetMetres }),
    ("target_ground_m", { $0.line.targetGroundMetres }),
    ("clearance_m", { $0.line.worst?.clearanceMetres }),
    ("clearance_at_m", { $0.line.worst?.distanceMetres }),
    ("entry_at_m", { $0.line.entry?.distanceMetres }),
    ("blocked_at_m", { $0.blocking?.distanceMetres }),
    ("target_to_add_m", { $0.line.targetToAddMetres }),
    ("eye_to_add_m", { $0.line.eyeToAddMetres }),
    ("unknown_m", { $0.line.unknownMetres }),
    ("outside_m", { $0.line.outsideMetres }),
  ]

  package static func values(of result: SightlineResult) -> [String: FeatureValue] {
    var values: [String: FeatureValue] = ["id": .string(result.id)]
    if let name = result.name { values["name"] = .string(name) }
    values["verdict"] = .string(verdict(of: result))
    guard let answer = result.answer else { return values }
    for (name, value) in numbers { values[name] = value(answer).map(FeatureValue.real) }
    return values
  }

  /// The numbers in the order of the fields.
  package static func numbers(of answer: SightlineAnswer) -> [Double?] {
    numbers.map { $0.value(answer) }
  }

  package static func verdict(of result: SightlineResult) -> String {
    result.answer.map { SightlineVerdict($0.line.verdict).rawValue } ?? "no answer"
  }
}

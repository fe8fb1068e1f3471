/// The unit of a raster's heights.
public enum VerticalUnit: String, CaseIterable, Sendable {
  case metre
  /// The international foot, 0.3048 m.
  case foot
  /// The foot of the US survey, 1200/3937 m.
  case usSurveyFoot = "us-survey-foot"
  case kilometre, decimetre, centimetre, millimetre

  /// What a height is multiplied by to be in metres.
  public var metres: Double {
    switch self {
    case .metre: 1
    case .foot: 0.3048
    case .usSurveyFoot: 1200.0 / 3937.0
    case .kilometre: 1000
    case .decimetre: 0.1
    case .centimetre: 0.01
    case .millimetre: 0.001
    }
  }
}

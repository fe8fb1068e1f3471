/// The columns of an observer table, under the names of QGIS Visibility Analysis and of ArcGIS.
enum ObserverField: CaseIterable {
  case observerHeight
  case targetHeight
  case radius
  case innerRadius
  case azimuthStart
  case azimuthEnd
  case pitchLow
  case pitchHigh

  /// QGIS first; letters' case does not matter.
  var names: [String] {
    switch self {
    case .observerHeight: ["observ_hgt", "offseta"]
    case .targetHeight: ["target_hgt", "offsetb"]
    case .radius: ["radius", "radius2"]
    case .innerRadius: ["radius_in", "radius1"]
    case .azimuthStart: ["azim_1", "azimuth1"]
    case .azimuthEnd: ["azim_2", "azimuth2"]
    case .pitchLow: ["angle_down", "vert2"]
    case .pitchHigh: ["angle_up", "vert1"]
    }
  }

  var member: WritableKeyPath<ObserverRow, Double?> {
    switch self {
    case .observerHeight: \.observerHeight
    case .targetHeight: \.targetHeight
    case .radius: \.radius
    case .innerRadius: \.innerRadius
    case .azimuthStart: \.azimuthStart
    case .azimuthEnd: \.azimuthEnd
    case .pitchLow: \.pitchLow
    case .pitchHigh: \.pitchHigh
    }
  }

  /// What the numbers in the column must be; `nil` for any.
  var range: ClosedRange<Double>? {
    switch self {
    case .radius, .innerRadius: 0...Double.greatestFiniteMagnitude
    case .pitchLow, .pitchHigh: -90...90
    default: nil
    }
  }
}

/// The columns of an observer table, under the names of QGIS Visibility Analysis, of ArcGIS and of
/// camera networks.
enum ObserverField: CaseIterable {
  case observerHeight
  case targetHeight
  case radius
  case innerRadius
  case azimuthStart
  case azimuthEnd
  case pitchLow
  case pitchHigh
  /// The middle of the sector, and how wide it is, where it does not begin and end somewhere.
  case azimuth
  case fieldOfView

  /// QGIS first; letters' case does not matter.
  var names: [String] {
    switch self {
    case .observerHeight:
      [
        "observ_hgt", "offseta", "height", "observer_hgt", "observer_height", "obs_height",
        "eye_height", "height_m", "tower_height", "tower_height_m", "agl",
      ]
    case .targetHeight: ["target_hgt", "offsetb", "target_height"]
    case .radius: ["radius", "radius2", "radius_m", "max_distance", "range"]
    case .innerRadius: ["radius_in", "radius1", "min_distance"]
    case .azimuthStart: ["azim_1", "azimuth1"]
    case .azimuthEnd: ["azim_2", "azimuth2"]
    case .pitchLow: ["angle_down", "vert2"]
    case .pitchHigh: ["angle_up", "vert1"]
    case .azimuth: ["azimuth", "heading", "bearing"]
    case .fieldOfView: ["angle_of_view", "fov", "field_of_view"]
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
    case .azimuth: \.azimuth
    case .fieldOfView: \.fieldOfView
    }
  }

  /// What the numbers in the column must be; `nil` for any.
  var range: ClosedRange<Double>? {
    switch self {
    case .radius, .innerRadius: 0...Double.greatestFiniteMagnitude
    case .pitchLow, .pitchHigh: -90...90
    case .fieldOfView: 0...360
    default: nil
    }
  }
}

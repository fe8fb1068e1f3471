public import BergfriedCore

/// Where a feature is, in working coordinates.
public enum FeatureGeometry: Hashable, Sendable {
  case point(MapPoint)
  case line([MapPoint])
  /// Several lines of one feature.
  case lines([[MapPoint]])
  case area(MapPolygon)
  /// Several areas of one feature.
  case areas([MapPolygon])
  /// A feature without a place.
  case nowhere

  var noun: String {
    switch self {
    case .point: "a point"
    case .line, .lines: "a line"
    case .area, .areas: "an area"
    case .nowhere: "nothing"
    }
  }

  func fits(_ shape: FeatureLayer.Shape) -> Bool {
    switch self {
    case .point: shape == .points
    case .line, .lines: shape == .lines
    case .area, .areas: shape == .areas
    case .nowhere: true
    }
  }
}

public import BergfriedCore

extension Setting {
  /// The key of a watch's place that sets it; `nil` where there is none.
  private var placeKey: PlaceKey? {
    switch self {
    case .crs: .crs
    case .encoding: .encoding
    case .frame: .frame
    case .resolution: .resolution
    default: nil
    }
  }

  /// The way to its key in a watch file, such as `place.crs`; `nil` where it has none.
  public var watchKey: String? {
    placeKey.map { "\(WatchKey.place.rawValue).\($0.rawValue)" }
  }

  /// The same in steps.
  public var watchSteps: [WatchMarks.Step]? {
    placeKey.map { [.key(WatchKey.place.rawValue), .key($0.rawValue)] }
  }
}

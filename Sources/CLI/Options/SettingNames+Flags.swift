import BergfriedCore

extension SettingNames {
  /// As the command line names settings: `--crs EPSG:2056`.
  static let flags = SettingNames { setting, value in
    value.map { "\(setting.flag) \($0)" } ?? setting.flag
  }
}

extension Setting {
  /// The flag that sets it.
  fileprivate var flag: String {
    switch self {
    case .band: "--band"
    case .encoding: "--encoding"
    case .noData: "--nodata"
    case .crs: "--crs"
    case .assumesMetres: "--assume-metres"
    case .verticalUnit: "--vertical-unit"
    case .frame: "--frame"
    case .resolution: "--resolution"
    case .layer: "--layer"
    case .outputFormat: "--output-format"
    case .memory: "--memory"
    case .maxDistance: "--max-distance"
    case .groundCell: "--ground-cell"
    case .eyeElevation: "--eye-elevation"
    case .overwrite: "--overwrite"
    case .piece: "--explain"
    case .output: "--output"
    case .revisit: "--revisit"
    case .sightLines: "--sight-lines"
    case .level: "--level"
    case .time: "--at"
    case .from: "--from"
    case .to: "--to"
    case .wait: "--wait"
    case .detour: "--detour"
    case .tower: "--tower"
    case .profile: "--profile"
    case .verticalError: "--vertical-error"
    case .polygons: "--polygons"
    case .picture: "--picture"
    case .mode: "--mode"
    case .route: "--route"
    case .extent: "--extent"
    case .lonLat: "--lonlat"
    case .json: "--json"
    case .markdown: "--markdown"
    }
  }
}

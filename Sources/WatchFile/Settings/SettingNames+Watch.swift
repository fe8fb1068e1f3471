public import BergfriedCore

extension SettingNames {
  /// As a watch file names settings: `place.crs: EPSG:2056`. What it has no key for is put into
  /// the file concerned, by the command that does so.
  public static let watch = SettingNames { setting, value in
    if let key = setting.watchKey { return value.map { "\(key): \($0)" } ?? key }
    let after = value.map { " \($0)" } ?? ""
    return switch setting {
    case .band: "gdal_translate -b\(after) -colorinterp gray"
    case .noData: "gdal_edit.py -a_nodata\(after)"
    case .verticalUnit: "gdal_edit.py -units\(after)"
    case .assumesMetres: "place.crs: 'LOCAL_CS[\"plain\",UNIT[\"metre\",1]]'"
    default: nil
    }
  }
}

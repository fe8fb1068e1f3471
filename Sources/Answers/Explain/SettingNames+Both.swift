import BergfriedCore
import BergfriedWatchFile

extension SettingNames {
  /// By flags and by the keys of watch files, for what is read without knowing who sets it.
  ///
  /// - Parameter mark: what stands before and after a name, such as a backquote.
  static func both(_ flags: SettingNames, between mark: String = "") -> SettingNames {
    SettingNames { setting, value in
      let flag = "\(mark)\(flags.words(for: setting, value))\(mark)"
      guard setting.watchKey != nil || setting == .assumesMetres else { return flag }
      let key = SettingNames.watch.words(for: setting, value)
      return "\(flag) (in a watch file \(mark)\(key)\(mark))"
    }
  }
}

/// What settings are called where a text is told.
public struct SettingNames: Sendable {
  private let name: @Sendable (Setting, String?) -> String?

  /// - Parameter name: words for a setting, and for one with a value; `nil` where the place has
  ///   none.
  public init(_ name: @escaping @Sendable (Setting, String?) -> String?) { self.name = name }

  /// As the library names its properties.
  public static let library = SettingNames { setting, value in
    value.map { "\(setting.rawValue) \($0)" } ?? setting.rawValue
  }

  /// A setting in words, as the library has it where it has no name here.
  public func words(for setting: Setting, _ value: String?) -> String {
    name(setting, value) ?? value.map { "\(setting.rawValue) \($0)" } ?? setting.rawValue
  }

  /// These names, and others for what has none here.
  public func or(_ others: SettingNames) -> SettingNames {
    SettingNames { self.name($0, $1) ?? others.name($0, $1) }
  }
}

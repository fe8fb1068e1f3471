import ArgumentParser
import BergfriedCore
import BergfriedWatchFile

/// A command, by how its settings are named to the user.
protocol SettingsCommand: ParsableCommand {
  /// By flags, or by the keys of the watch file that the command reads.
  var settingNames: SettingNames { get }
}

/// A command whose terrain a watch file describes.
protocol WatchCommand: SettingsCommand {}

extension WatchCommand {
  var settingNames: SettingNames { .watch.or(.flags) }
}

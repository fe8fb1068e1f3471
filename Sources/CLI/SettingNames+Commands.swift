import BergfriedCore
import BergfriedWatchFile

extension CheckCommand: WatchCommand {}
extension CoverageCommand: WatchCommand {}
extension EscortCommand: WatchCommand {}
extension ReportCommand: WatchCommand {}
extension SlipCommand: WatchCommand {}
extension VerifyCommand: WatchCommand {}

extension PanoramaCommand: SettingsCommand {
  var settingNames: SettingNames {
    lookout.position == nil ? .watch.or(.flags) : .flags
  }
}

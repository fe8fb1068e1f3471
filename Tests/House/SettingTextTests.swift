import BergfriedTestSupport
import Foundation
import Testing

/// Below the command line texts name settings, and never flags, which a caller may not have.
@Suite struct SettingTextTests {
  /// The targets that know nothing of a command line.
  private static let below = [
    "Answers", "Bergfried", "Core", "Coverage", "Escort", "Export", "Files", "GDAL", "HittingSet",
    "OSM", "Picture", "Report", "Scene", "Service", "Sight", "Slip", "Streets", "Surface", "Verify",
    "WatchFile", "Worlds",
  ]

  /// What the help of all commands names.
  private static func flags() throws -> Set<String> {
    let folder = "Tests/Snapshots"
    let url = Repository.root.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    let text = try names.map { try Repository.text("\(folder)/\($0)") }.joined()
    return Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }

  @Test func `no text below the command line names a flag`() throws {
    let flags = try Self.flags()
    #expect(flags.contains("--frame") && flags.contains("--assume-metres"))
    for file in try Repository.allSwiftFiles()
    where Self.below.contains(where: { file.hasPrefix("Sources/\($0)/") }) {
      let lines = try Repository.text(file).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated()
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for match in line.matches(of: /--[a-z][a-z-]*/) {
          let flag = String(match.output)
          #expect(!flags.contains(flag), "\(file):\(index + 1) names \(flag): name a setting")
        }
      }
    }
  }
}

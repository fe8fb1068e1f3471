import BergfriedWatchFile
import Foundation

/// Watch files for tests.
enum Sample {
  /// The least that is a watch.
  static let least = """
    place: { terrain: dem.tif }
    night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z }
    towers:
      - { name: Church, at: [9.52, 47.14], eye: 24 }
    """

  static func watch(_ yaml: String) throws -> Watch {
    try Watch(yaml: yaml, file: "watch.yaml", folder: "/w")
  }

  /// A watch whose one tower has something more to it.
  static func tower(_ text: String) -> String {
    least.replacingOccurrences(of: "eye: 24 }", with: "eye: 24, \(text) }")
  }

  /// A watch whose one tower has this telescope.
  static func telescope(_ text: String) -> String {
    tower("telescopes: [ { name: Glass, \(text) } ]")
  }

  /// A watch whose only telescope, a naked eye, has this look.
  static func look(_ text: String) -> String { telescope("looks: [ { \(text) } ]") }

  /// What is wrong with a file, a problem to a line as `line: key: text`.
  static func problems(_ yaml: String) -> [String] {
    do {
      _ = try watch(yaml)
      return []
    } catch WatchFileError.problems(let problems) {
      return problems.map { "\($0.line): \($0.key): \($0.text)" }
    } catch {
      return ["\(error)"]
    }
  }
}

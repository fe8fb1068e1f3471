import Foundation

/// Python's programs, with what script/bootstrap puts beside the build for tests.
enum Python {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let programs = [
    root.appendingPathComponent(".build-python/bin/python3").path, "/usr/bin/python3",
  ].filter(FileManager.default.isExecutableFile(atPath:))

  /// The first that has a module.
  private static func program(with module: String) -> String? {
    programs.first { (try? Told(of: [$0, "-c", "import \(module)"]))?.status == 0 }
  }

  static var isThere: Bool { !programs.isEmpty }

  static func has(_ module: String) -> Bool { program(with: module) != nil }

  /// Runs one of the scripts in Server/Tests/Clients.
  static func run(_ script: String, _ arguments: String...) throws -> Told {
    let path = root.appendingPathComponent("Server/Tests/Clients/\(script)").path
    return try Told(of: [programs.first ?? "", path] + arguments)
  }
}

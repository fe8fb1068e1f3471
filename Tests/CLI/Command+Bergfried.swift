import BergfriedTestSupport
import Foundation

/// The built `bergfried`.
extension Command {
  /// Runs the executable that was built with these tests.
  @discardableResult
  static func bergfried(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Command {
    try run(Command.executable, arguments, environment: environment)
  }

  @discardableResult
  static func bergfried(_ arguments: [String]) throws -> Command {
    try run(Command.executable, arguments)
  }

  /// It stands beside the test bundle, whichever way that is run.
  static let executable: URL = {
    let files = FileManager.default
    let own = (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let places = [own] + CommandLine.arguments.filter { $0.contains("/") }
    for place in places {
      var folder = URL(fileURLWithPath: place)
      for _ in 0..<4 {
        folder = folder.deletingLastPathComponent()
        let program = folder.appendingPathComponent("bergfried")
        if files.isExecutableFile(atPath: program.path) { return program }
      }
    }
    fatalError("no bergfried beside the tests at \(places)")
  }()
}

import Foundation

/// The built `bergfried`, run as a user runs it.
struct Command {
  let status: Int32
  let output: String
  let errors: String

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

  /// Runs a program and waits for its end.
  static func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Command {
    let folder = try Folder()
    let process = try started(program, arguments, environment: environment, in: folder)
    process.waitUntilExit()
    return try Command(process, folder)
  }

  /// Starts a program whose output goes to files in `folder`.
  static func started(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:], in folder: Folder
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try folder.handle("output")
    process.standardError = try folder.handle("errors")
    try process.run()
    return process
  }

  init(_ process: Process, _ folder: Folder) throws {
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = try String(contentsOfFile: folder["output"], encoding: .utf8)
    errors = try String(contentsOfFile: folder["errors"], encoding: .utf8)
  }

  /// A program on the path; `nil` where it is not installed.
  static func installed(_ name: String) -> URL? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
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

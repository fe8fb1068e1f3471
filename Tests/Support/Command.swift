package import Foundation

/// A program that was run as a user runs it.
package struct Command {
  package let status: Int32
  package let output: String
  package let errors: String

  /// Runs a program and waits for its end.
  package static func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Command {
    let folder = try Folder()
    let process = try started(program, arguments, environment: environment, in: folder)
    process.waitUntilExit()
    return try Command(process, folder)
  }

  /// Starts a program whose output goes to files in `folder`.
  package static func started(
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

  /// What came of a program that was started with the folder, and has ended.
  package init(_ process: Process, _ folder: Folder) throws {
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = try String(contentsOfFile: folder["output"], encoding: .utf8)
    errors = try String(contentsOfFile: folder["errors"], encoding: .utf8)
  }

  /// A program on the path; `nil` where it is not installed.
  package static func installed(_ name: String) -> URL? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// What it printed, read as JSON.
  package func json<Answer: Decodable>(_ type: Answer.Type) throws -> Answer {
    try JSONDecoder().decode(type, from: Data(output.utf8))
  }
}

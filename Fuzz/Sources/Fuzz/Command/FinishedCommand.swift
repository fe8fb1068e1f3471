import Foundation

/// A command that has been run to its end.
struct FinishedCommand {
  /// `nil` where a signal ended it.
  let status: Int32?
  let isTooSlow: Bool
  let output: String
  let errors: String

  static let greatestSeconds = 20.0

  /// Runs a program in a folder of its own, with another one for what it prints.
  init(_ program: String, _ arguments: [String], in folder: Scratch, printing: Scratch) throws {
    try printing.write("", to: "output")
    try printing.write("", to: "errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TMPDIR": folder.folder.path, "SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(
      forWritingTo: printing.folder.appendingPathComponent("output"))
    process.standardError = try FileHandle(
      forWritingTo: printing.folder.appendingPathComponent("errors"))
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    isTooSlow = end.wait(timeout: .now() + FinishedCommand.greatestSeconds) == .timedOut
    if isTooSlow {
      kill(process.processIdentifier, SIGKILL)
      end.wait()
    }
    status = process.terminationReason == .exit ? process.terminationStatus : nil
    output = try FinishedCommand.text(printing["output"])
    errors = try FinishedCommand.text(printing["errors"])
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

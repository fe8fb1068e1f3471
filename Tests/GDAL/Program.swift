import BergfriedCore
import Foundation

/// Another program of this machine, asked for a second opinion.
struct Program {
  struct Failure: Error {
    let errors: String
  }

  let url: URL

  /// `nil` where it is not installed.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let places = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { return nil }
    url = place
  }

  /// Runs it to its end.
  func run(_ arguments: String...) throws {
    let process = Process()
    let errors = Pipe()
    process.executableURL = url
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(errors: text) }
  }
}

import BergfriedCore
import Foundation

@testable import BergfriedReport

/// The page's scripts, run by Node.js without a page.
struct ScriptRun {
  /// `nil` where it is not installed.
  static let node: URL? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent("node") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  struct Failure: Error {
    let text: String
  }

  /// Where the modules stand, and their tests.
  static let modules = root.appendingPathComponent("Sources/Report/Page")
  static let tests = root.appendingPathComponent("Tests/Page")

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What a script prints as JSON that finds `data`, `streets`, `ground` and `crossing`.
  static func answer<Answer: Decodable>(
    _ type: Answer.Type, to script: String, over data: MovingMapData
  ) throws -> Answer {
    let model = modules.appendingPathComponent("model.js").absoluteString
    let text = try output(
      of: """
        import { Crossing, Ground, Streets } from '\(model)';
        const data = \(data.json);
        const streets = new Streets(data.streets), ground = new Ground(data.ground, data.looks);
        const crossing = new Crossing(data.crossings[0], streets);
        console.log(JSON.stringify((() => { \(script) })()));
        """)
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// What a module prints; `arguments` stand before its name.
  static func output(of module: String, _ arguments: [String] = []) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bergfried-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("script.mjs")
    try module.write(to: file, atomically: true, encoding: .utf8)
    return try output(of: arguments + [file.path])
  }

  /// What Node.js prints when it is called like this; what it complains about is an error.
  static func output(of arguments: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bergfried-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = node
    process.arguments = arguments
    let output = folder.appendingPathComponent("output")
    let errors = folder.appendingPathComponent("errors")
    for (url, path) in [(output, \Process.standardOutput), (errors, \Process.standardError)] {
      try Data().write(to: url)
      process[keyPath: path] = try FileHandle(forWritingTo: url)
    }
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    guard process.terminationStatus == 0 else {
      throw Failure(text: try text + String(contentsOf: errors, encoding: .utf8))
    }
    return text
  }
}

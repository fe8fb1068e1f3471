import Foundation

@testable import BergfriedReport

/// The script of a page's moving maps, run by Node.js without a page.
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

  /// What a script prints as JSON that finds `data`, `streets`, `ground` and `crossing`.
  static func answer<Answer: Decodable>(
    _ type: Answer.Type, to script: String, over data: MovingMapData
  ) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bergfried-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("script.js")
    try """
    \(MovingMapModel.script)
    const data = \(data.json);
    const streets = new Streets(data.streets), ground = new Ground(data.ground, data.looks);
    const crossing = new Crossing(data.crossings[0], streets);
    console.log(JSON.stringify((() => { \(script) })()));
    """.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = node
    process.arguments = [file.path]
    let output = folder.appendingPathComponent("output")
    let errors = folder.appendingPathComponent("errors")
    for (url, path) in [(output, \Process.standardOutput), (errors, \Process.standardError)] {
      try Data().write(to: url)
      process[keyPath: path] = try FileHandle(forWritingTo: url)
    }
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(text: try String(contentsOf: errors, encoding: .utf8))
    }
    return try JSONDecoder().decode(type, from: Data(contentsOf: output))
  }
}

import Foundation

/// Puts a made-up town to the program, through files.
struct Program {
  let path: String

  /// What `slip` says of a town; `nil` where it refuses.
  func verdict(of town: MadeTown) throws -> String? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("attack-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try TownFiles(town: town).write(to: folder)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["slip", TownFiles.watchName, "answer.json"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard let answer = try? Data(contentsOf: folder.appendingPathComponent("answer.json")) else {
      return nil
    }
    let file = try JSONDecoder().decode(File.self, from: answer)
    return file.answers.first?.verdict
  }

  private struct File: Decodable {
    struct Answer: Decodable { let verdict: String }
    let answers: [Answer]
  }
}

import Foundation
import RoomTestSupport

/// The server, running over a village of its own.
final class RunningServer {
  let folder: TestFolder
  let port: Int
  private let process: Process

  /// - Parameter launcher: a program and its arguments that becomes the server.
  init(
    _ folder: TestFolder = TestFolder(), _ arguments: [String] = [], by launcher: [String] = []
  ) throws {
    self.folder = folder
    process = Process()
    let program = try BuiltProgram.url("bergfried-server").path
    let all =
      launcher + [program, "--village", folder["village"]]
      + (arguments.contains("--journal") ? [] : ["--journal", folder["journal"]])
      + (arguments.contains("--port") ? [] : ["--port", "0"]) + arguments
    process.executableURL = URL(fileURLWithPath: all[0])
    process.arguments = Array(all.dropFirst())
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: folder.log)
    try process.run()
    var told = ""
    while !told.contains("\n") {
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else {
        throw Wire.Fault(text: "the server ended: \(folder.logged)")
      }
      told += String(decoding: part, as: UTF8.self)
    }
    guard let port = told.split(separator: ":").last.flatMap({ Int($0.prefix { $0.isNumber }) })
    else { throw Wire.Fault(text: "no port: \(told)") }
    self.port = port
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// Ends it at once.
  func kill9() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// - Returns: how many seconds it took to end.
  func stop() -> Double {
    let start = ContinuousClock.now
    process.terminate()
    process.waitUntilExit()
    return (ContinuousClock.now - start) / .seconds(1)
  }

  var id: Int32 { process.processIdentifier }
  var status: Int32 { process.terminationStatus }
  var isRunning: Bool { process.isRunning }

  /// Resident memory in MB.
  var megabytes: Double {
    let text = try? String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
  }

  func wire(secondsToWait: Int = 20) throws -> Wire {
    try Wire(port: port, secondsToWait: secondsToWait)
  }

  /// One request on a connection of its own.
  func ask(
    _ method: String, _ path: String, _ body: String? = nil, _ headers: [String: String] = [:]
  ) throws -> Answer {
    let wire = try wire()
    var head = ["Host": "localhost:\(port)", "Connection": "close"]
    if let body {
      head["Content-Type"] = "application/json"
      head["Content-Length"] = "\(body.utf8.count)"
    }
    for (name, value) in headers { head[name] = value.isEmpty ? nil : value }
    let lines = head.map { "\($0.key): \($0.value)" }.joined(separator: "\r\n")
    wire.send("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n\r\n\(body ?? "")".utf8)
    return try Answer(wire.receiveAll())
  }

  /// What a job works out.
  func result(_ question: String) throws -> Answer {
    let job = try ask("POST", "/api/jobs", question)
    guard let id = job.json["id"] as? Int else { return job }
    return try ask("GET", "/api/jobs/\(id)/result?wait=true")
  }
}

extension TestFolder {
  /// Where the server tells what happens.
  var log: String {
    let path = self["log"]
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    return path
  }

  var logged: String { (try? String(contentsOfFile: self["log"], encoding: .utf8)) ?? "" }
}

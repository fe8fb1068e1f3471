import Foundation

/// Another program, run to its end.
struct ChildProcess {
  enum Problem: Error, CustomStringConvertible {
    case notStarted(String, code: Int32)
    case failed(String, status: Int32)

    var description: String {
      switch self {
      case .notStarted(let command, let code):
        "\(command) could not be started: \(String(cString: strerror(code)))"
      case .failed(let command, let status):
        "\(command) failed with wait status \(status)"
      }
    }
  }

  /// What the program took, and what it wrote on its standard output.
  struct Outcome {
    let elapsed: Elapsed
    let output: String
  }

  let path: String
  let arguments: [String]

  /// Runs the program; its messages go where this process's go.
  func run() throws -> Outcome {
    let wallClock = Stopwatch()
    let (process, reading) = try start()
    let output = ChildProcess.readAll(reading)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw Problem.notStarted(path, code: errno) }
    }
    guard status == 0 else { throw Problem.failed(command, status: status) }
    let elapsed = Elapsed(
      cpuSeconds: ChildProcess.seconds(usage.ru_utime) + ChildProcess.seconds(usage.ru_stime),
      wallSeconds: wallClock.elapsed().wallSeconds)
    return Outcome(elapsed: elapsed, output: output)
  }

  /// The command as one would type it, without the folders.
  var command: String {
    ([path] + arguments).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      .joined(separator: " ")
  }

  private func start() throws -> (process: pid_t, reading: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Problem.notStarted(path, code: errno) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let surroundings = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let code = ChildProcess.withWords([path] + arguments) { words in
      ChildProcess.withWords(surroundings) { surroundings in
        posix_spawnp(&process, path, &actions, nil, words, surroundings)
      }
    }
    guard code == 0 else {
      close(ends[0])
      throw Problem.notStarted(path, code: code)
    }
    return (process, ends[0])
  }

  /// Calls `body` with texts as C has them, ended by a null.
  private static func withWords<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let words = texts.map { strdup($0) }
    defer { for word in words { free(word) } }
    return body(words + [nil])
  }

  private static func readAll(_ descriptor: Int32) -> String {
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}

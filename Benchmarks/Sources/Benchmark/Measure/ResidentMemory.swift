import CMachine
import Foundation

/// How much memory this process has in use, as the kernel counts it.
enum ResidentMemory {
  enum Problem: Error, CustomStringConvertible {
    case unreadable(String)

    var description: String {
      switch self {
      case .unreadable(let what):
        "\(what) cannot be used, so memory cannot be measured: it needs Linux's /proc"
      }
    }
  }

  static func bytesNow() throws -> Int { try bytes("VmRSS") }
  static func peakBytes() throws -> Int { try bytes("VmHWM") }

  /// Gives unused heap back to the system and starts the peak anew.
  static func startPeak() throws {
    cm_return_heap()
    let path = "/proc/self/clear_refs"
    guard let file = fopen(path, "w") else { throw Problem.unreadable(path) }
    let isWritten = fputs("5", file) >= 0
    guard fclose(file) == 0, isWritten else { throw Problem.unreadable(path) }
  }

  private static func bytes(_ field: String) throws -> Int {
    let path = "/proc/self/status"
    guard let status = TextFile.contents(path) else { throw Problem.unreadable(path) }
    guard let kilobytes = kilobytes(of: field, in: status) else {
      throw Problem.unreadable("\(field) of \(path)")
    }
    return kilobytes * 1024
  }

  static func kilobytes(of field: String, in status: String) -> Int? {
    for line in status.split(separator: "\n") where line.hasPrefix(field + ":") {
      return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
    return nil
  }
}

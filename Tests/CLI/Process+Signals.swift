import Foundation

extension Process {
  /// Waits until a run takes signals in hand, which may be long after its start where much else is
  /// running, or has ended.
  func waitUntilInterruptible() {
    for _ in 0..<30_000 {
      let status = "/proc/\(processIdentifier)/status"
      guard isRunning, let text = try? String(contentsOfFile: status, encoding: .utf8) else {
        return
      }
      let taken = text.split(separator: "\n").filter {
        $0.hasPrefix("SigIgn:") || $0.hasPrefix("SigCgt:")
      }.compactMap { UInt64($0.dropFirst(7).drop(while: \.isWhitespace), radix: 16) }.reduce(0, |)
      if [SIGINT, SIGTERM, SIGHUP].allSatisfy({ taken >> UInt64($0 - 1) & 1 == 1 }) { return }
      usleep(2_000)
    }
  }
}

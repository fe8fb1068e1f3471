import ArgumentParser
import Foundation

/// The user's Ctrl-C. While no file is open for writing the process ends at once; while one is,
/// the writer is asked to stop and to clear away what it has begun.
final class Interrupt: @unchecked Sendable {
  static let shared = Interrupt()

  private let lock = NSLock()
  private var isWriting = false
  private var count = 0
  private var source: (any DispatchSourceSignal)?

  /// Whether the work is to stop.
  var hasCome: Bool { lock.withLock { count > 0 } }

  /// Starts to take Ctrl-C into its own hands.
  func listen() {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [self] in take() }
    source.resume()
    self.source = source
  }

  /// Runs work that must clear up after itself before the process may end.
  func whileWriting<Result>(_ work: () async throws -> Result) async throws -> Result {
    lock.withLock { isWriting = true }
    defer { lock.withLock { isWriting = false } }
    return try await work()
  }

  /// Ends the process as an interrupted one.
  static func end() -> Never {
    standardError.write(Data("\nInterrupted. Nothing was left half-written.\n".utf8))
    Foundation.exit(ExitCode.interrupted.rawValue)
  }

  private func take() {
    let mayEnd = lock.withLock {
      count += 1
      return !isWriting
    }
    if mayEnd { Interrupt.end() }
  }
}

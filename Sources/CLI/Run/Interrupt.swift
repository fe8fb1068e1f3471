import BergfriedFiles
import Foundation

/// The signals that ask the process to end: Ctrl-C, a shutdown or a timeout, a terminal that goes.
///
/// They are waited for on a thread of their own, which clears away what is half-written and ends
/// the process with 128 and the signal's number, at any moment. Only a search that can stop early
/// with what it has found takes the first Ctrl-C as a wish.
final class Interrupt: @unchecked Sendable {
  static let shared = Interrupt()

  private let lock = NSLock()
  private var isSearching = false
  private var isWished = false

  /// Whether a search is to stop with what it has.
  var hasCome: Bool { lock.withLock { isWished } }

  /// Starts to take the signals. Threads that are made later leave them to the one made here.
  func listen() {
    // Who was started so as to outlive its terminal does.
    let before = signal(SIGHUP, SIG_DFL)
    let outlives = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if outlives { signal(SIGHUP, SIG_IGN) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] + (outlives ? [] : [SIGHUP]) {
      // What is ignored would not be waited for.
      signal(number, SIG_DFL)
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waited = signals
    Thread.detachNewThread { [self] in
      var signals = waited
      while true {
        var number: Int32 = 0
        if sigwait(&signals, &number) == 0 { take(number) }
      }
    }
  }

  /// Lets a program that is started take its signals itself.
  func letThrough() {
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Runs a search that Ctrl-C stops without ending the process; a second one ends that too.
  func whileSearching<Result>(_ work: () throws -> Result) rethrows -> Result {
    lock.withLock { isSearching = true }
    defer { lock.withLock { (isSearching, isWished) = (false, false) } }
    return try work()
  }

  private func take(_ number: Int32) {
    let isWish = lock.withLock {
      guard number == SIGINT, isSearching, !isWished else { return false }
      isWished = true
      return true
    }
    guard !isWish else { return }
    let word = number == SIGINT ? "Interrupted" : "Ended by a signal"
    Litter.end(status: 128 + number) {
      standardError.write(Data("\n\(word). Nothing was left half-written.\n".utf8))
    }
  }
}

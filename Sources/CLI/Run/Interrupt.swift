import BergfriedEssentials
import BergfriedFiles

/// The signals that ask the process to end: Ctrl-C, a shutdown or a timeout, a terminal that goes.
///
/// A thread of their own takes them, which clears away what is half-written and ends the process
/// with 128 and the signal's number, at any moment. Only a search that can stop early with what it
/// has found takes the first Ctrl-C as a wish.
final class Interrupt: @unchecked Sendable {
  static let shared = Interrupt()

  private let lock = Lock()
  /// Tells a search to stop with what it has; `nil` while none goes on, or after that.
  private var stop: (() -> Void)?

  /// Starts to take the signals, whichever thread the system gives them to: one that waits for
  /// work to end lets all of them through, whatever it holds back otherwise.
  func listen() {
    // A reader that goes away is told as a file that cannot be written.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    doorbell = ends[1]
    OwnThread.run { [self, bell = ends[0]] in
      var number: UInt8 = 0
      while true {
        if read(bell, &number, 1) == 1 { take(Int32(number)) }
      }
    }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number, ring)
      // Who was started so as to outlive its terminal does.
      let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
      if number == SIGHUP, unsafeBitCast(before, to: Int.self) == ignored {
        signal(number, SIG_IGN)
      }
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Lets a program that is started take its signals itself.
  func letThrough() {
    signal(SIGPIPE, SIG_DFL)
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Runs a search that Ctrl-C stops without ending the process; a second one ends that too.
  ///
  /// - Parameter stop: tells the search to stop with what it has.
  func whileSearching<Result>(
    _ stop: @escaping @Sendable () -> Void, _ work: () async throws -> Result
  ) async rethrows -> Result {
    lock.withLock { self.stop = stop }
    defer { lock.withLock { self.stop = nil } }
    return try await work()
  }

  private func take(_ number: Int32) {
    let stop = lock.withLock {
      guard number == SIGINT else { return nil as (() -> Void)? }
      defer { self.stop = nil }
      return self.stop
    }
    if let stop { return stop() }
    let word = number == SIGINT ? "Interrupted" : "Ended by a signal"
    Litter.end(status: 128 + number) {
      standardError.write(Data("\n\(word). Nothing was left half-written.\n".utf8))
    }
  }
}

/// Where a signal's number goes for the thread that takes it.
nonisolated(unsafe) private var doorbell: Int32 = -1

/// Does the little that may be done wherever a signal comes.
private func ring(_ number: Int32) {
  let problem = errno
  var number = UInt8(truncatingIfNeeded: number)
  _ = write(doorbell, &number, 1)
  errno = problem
}

import Foundation

/// The seed of the round that runs, told when the process is stopped by a trap.
enum LastSeed {
  nonisolated(unsafe) private static var digits = UnsafeMutableBufferPointer<UInt8>.allocate(
    capacity: 64)
  nonisolated(unsafe) private static var count = 0

  static func note(_ seed: UInt64) {
    count = 0
    for byte in "seed \(seed) trapped\n".utf8.prefix(digits.count) {
      digits[count] = byte
      count += 1
    }
  }

  /// A signal handler may do little: it writes the text made beforehand and lets the signal do
  /// what it would have done.
  static func tellOnTrap() {
    _ = digits
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      signal(number) { number in
        write(2, LastSeed.digits.baseAddress!, LastSeed.count)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}

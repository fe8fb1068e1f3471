import BergfriedEssentials
import BergfriedFiles

/// Where answers go. That they could not be written is known at the end, for all of them.
///
/// Nothing that names and files have brought along reaches a terminal and steers it.
final class StandardOutput: @unchecked Sendable {
  static let shared = StandardOutput()

  private let lock = Lock()
  private var cause: String?

  /// Why some of what was printed did not get through; `nil` where all did.
  var failure: String? { lock.withLock { cause } }

  func write(_ text: String) {
    lock.withLock {
      guard cause == nil else { return }
      do throws(OutputError) {
        try WholeFile("-").write(PlainText.lines(text))
      } catch {
        cause = error.cause
      }
    }
  }
}

/// Prints an answer. It stands in the way of Swift's own.
func print(_ text: String, terminator: String = "\n") {
  StandardOutput.shared.write(text + terminator)
}

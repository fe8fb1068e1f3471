import BergfriedEssentials

/// How far the work is, on standard error: a bar on a terminal, plain lines elsewhere, and nothing
/// at all in the first second.
final class Progress {
  private let isShown: Bool
  private let isTerminal = isatty(2) == 1
  private let begin = ContinuousClock.now
  private var stage = ""
  private var shownAt: ContinuousClock.Instant?
  private var shownPercent = -1

  init(isShown: Bool) {
    self.isShown = isShown
  }

  /// Names what is being done from now on.
  func enter(_ stage: String) {
    self.stage = stage
    shownPercent = -1
  }

  /// Takes note of how much of the stage is done, 0 to 1, and answers whether to go on.
  func advance(to fraction: Double) -> Bool {
    show(percent: Int((min(max(fraction, 0), 1) * 100).rounded(.down)))
    return !Interrupt.shared.hasCome
  }

  /// Takes the bar off the terminal, so that what is written next stands alone.
  func clear() {
    guard isTerminal, shownAt != nil else { return }
    standardError.writeRaw("\r\u{1B}[K")
    shownAt = nil
  }

  private func show(percent: Int) {
    let now = ContinuousClock.now
    guard isShown, percent != shownPercent, now - begin > .seconds(1) else { return }
    let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(2)
    if let shownAt, now - shownAt < pause, percent < 100 { return }
    shownAt = now
    shownPercent = percent
    standardError.writeRaw(isTerminal ? bar(percent) : "\(stage): \(percent) %\n")
  }

  private func bar(_ percent: Int) -> String {
    let done = percent * 30 / 100
    let cells = String(repeating: "█", count: done) + String(repeating: "░", count: 30 - done)
    return "\r\u{1B}[K\(stage) \(cells) \(percent) %"
  }
}

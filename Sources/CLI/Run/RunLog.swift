import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials
import BergfriedFiles

/// What a run tells while it goes on, on standard error: warnings, and how far the work is, as a
/// bar on a terminal, as plain lines elsewhere, and nothing of that in the first second. It keeps
/// where the time went.
final class RunLog: @unchecked Sendable {
  private let isShown: Bool
  private let names: SettingNames
  private let isTerminal = isatty(2) == 1
  private let begin = ContinuousClock.now
  private let lock = Lock()
  private var timings = Timings()
  private var stage = ""
  private var shownAt: ContinuousClock.Instant?
  private var shownPercent = -1

  /// - Parameter names: what settings are called in warnings.
  init(isShown: Bool, naming names: SettingNames = .flags) {
    self.isShown = isShown
    self.names = names
  }

  /// Where a run tells its events.
  var listener: RunListener {
    { event in self.lock.withLock { self.take(event) } }
  }

  /// Where the time went so far.
  var stages: [Timings.Stage] { lock.withLock { timings.stages } }

  /// Takes the bar off the terminal, so that what is written next stands alone.
  func clear() {
    lock.withLock { clearBar() }
  }

  private func take(_ event: RunEvent) {
    switch event {
    case .stage(let name): (stage, shownPercent) = (name, -1)
    case .progress(let share): show(percent: Int((min(max(share, 0), 1) * 100).rounded(.down)))
    case .ended(let name): timings.end(name)
    case .warning(let text):
      guard isShown else { return }
      clearBar()
      standardError.write(Data("Warning: \(text.told(by: names))\n".utf8))
    }
  }

  private func clearBar() {
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

/// Something that a room works out, for everyone who asks the same of the same revision.
struct Job: Sendable {
  /// What comes out.
  struct Result: Sendable {
    let mediaType: String
    let bytes: [UInt8]
    /// What to call it as a file; `nil` for what pages read.
    var fileName: String?
    /// What the watch would say with it.
    var watch: String?
  }

  enum State: Sendable {
    case running
    case done(Result)
    case failed(any Error)
    case cancelled
  }

  let id: Int
  let question: JobQuestion
  let revision: Int64
  let started: ContinuousClock.Instant
  var state = State.running
  var stage = ""
  /// Whether it has got what most jobs rest on.
  var isOnItsOwn = false
  var share: Double?
  var seconds: Double?
  var task: Task<Void, Never>?
  var waiting: [CheckedContinuation<Void, Never>] = []

  var isRunning: Bool { if case .running = state { true } else { false } }
}

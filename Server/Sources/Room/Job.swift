/// Something that a room works out, for everyone who asks the same of the same revision.
struct Job: Sendable {
  /// What comes out.
  struct Result: Sendable {
    /// The first is what a page asks for.
    var outputs: [JobOutput]
    /// What the watch would say with it.
    var watch: String?

    var byteCount: Int {
      outputs.reduce(watch?.utf8.count ?? 0) { $0 + $1.bytes.count }
    }
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
  let created = Moment.now
  let start = ContinuousClock.now
  /// When its work began, when it ended, and when anything of it was another last.
  var started: Moment?
  var finished: Moment?
  var updated = Moment.now
  var state = State.running
  var stage = ""
  /// Whether it has got what most jobs rest on.
  var isOnItsOwn = false
  var share: Double?
  var seconds: Double?
  /// What works at it: until its next step, even where it was stopped.
  var task: Task<Void, Never>?
  var waiting: [CheckedContinuation<State, Never>] = []

  var isRunning: Bool { if case .running = state { true } else { false } }
  var byteCount: Int { if case .done(let result) = state { result.byteCount } else { 0 } }
}

/// How far a job is.
public struct JobStatus: Encodable, Sendable {
  /// By which it is asked about.
  public let id: Int
  /// What it works out.
  public let kind: String
  /// Of which text of the watch.
  public let revision: Int64
  /// `running`, `done`, `failed` or `cancelled`.
  public let state: String
  /// What it is at, in words.
  public let stage: String
  /// How much of that is done, 0 to 1; missing where nobody knows.
  public let share: Double?
  /// How long it took; missing while it runs.
  public let seconds: Double?
  /// Why it failed.
  public let fault: String?
  /// When it was asked for.
  public let created: Moment
  /// When its work began; missing before that.
  public let started: Moment?
  /// When it ended; missing while it runs.
  public let finished: Moment?
  /// When any of this was another last.
  public let updated: Moment
  /// The process that was asked for; missing where a page asked.
  public let process: String?

  init(_ job: Job) {
    id = job.id
    kind = job.question.kind
    revision = job.revision
    stage = job.stage
    share = job.share
    seconds = job.seconds
    (created, started, finished) = (job.created, job.started, job.finished)
    updated = job.updated
    if case .process(let question) = job.question {
      process = question.process
    } else {
      process = nil
    }
    switch job.state {
    case .running: (state, fault) = ("running", nil)
    case .done: (state, fault) = ("done", nil)
    case .cancelled: (state, fault) = ("cancelled", nil)
    case .failed(let error): (state, fault) = ("failed", "\(error)")
    }
  }
}

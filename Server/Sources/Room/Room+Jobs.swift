import BergfriedCore
import BergfriedService
import Foundation

extension Room {
  /// Works something out of the last revision; whoever asks the same gets the same job.
  ///
  /// - Throws: ``RoomFault/busy`` where too many run, ``RoomFault/nothing(_:)`` for a revision that
  ///   there is none of.
  public func job(_ question: JobQuestion) throws -> JobStatus {
    let revision = question.revision ?? state.revision
    if let known = jobs.values.first(where: {
      guard $0.question == question, $0.revision == revision else { return false }
      switch $0.state {
      case .running, .done: return true
      case .failed, .cancelled: return false
      }
    }) {
      return JobStatus(known)
    }
    let running = jobs.values.count { $0.task != nil }
    guard running < limits.running else { throw RoomFault.busy }
    let other = try question.revision.map { try yaml($0) }
    let id = nextJob
    nextJob += 1
    var job = Job(id: id, question: question, revision: revision)
    job.task = Task(priority: .utility) { [service, relay] in
      self.begin(id)
      let state: Job.State
      do {
        // A service of its own: others are answered, and the watch goes on, while it works.
        if question.restsOnCoverage { try await service.warm() }
        let twin = try await service.twin { relay.tell($0, of: id) }
        if let other { try await twin.change(to: other) }
        let result = try await question.result(from: twin)
        // What was stopped is not told, even if it came to an end.
        state = Task.isCancelled ? .cancelled : .done(result)
      } catch is CancellationError {
        state = .cancelled
      } catch {
        state = Task.isCancelled ? .cancelled : .failed(error)
      }
      self.end(id, state)
    }
    jobs[id] = job
    tell(job)
    return JobStatus(job)
  }

  /// How far a job is.
  ///
  /// - Throws: ``RoomFault/nothing(_:)`` where there is none of that number.
  public func status(ofJob id: Int) throws -> JobStatus {
    guard let job = jobs[id] else { throw RoomFault.nothing("there is no job \(id)") }
    return JobStatus(job)
  }

  /// All jobs that are known, the newest first.
  public var statuses: [JobStatus] {
    jobs.values.sorted { $0.id > $1.id }.map(JobStatus.init)
  }

  /// What a job worked out.
  ///
  /// - Parameter waits: whether to wait until it ends.
  /// - Throws: why it failed; ``RoomFault/notReady`` where it runs and nobody waits.
  public func result(ofJob id: Int, waits: Bool) async throws -> JobOutput {
    guard let first = try await outputs(ofJob: id, waits: waits).outputs.first else {
      throw RoomFault.nothing("job \(id) has no result")
    }
    return first
  }

  /// All that a job worked out, and what was asked.
  ///
  /// - Parameter waits: whether to wait until it ends.
  /// - Throws: why it failed; ``RoomFault/notReady`` where it runs and nobody waits.
  public func outputs(
    ofJob id: Int, waits: Bool
  ) async throws -> (question: JobQuestion, outputs: [JobOutput]) {
    guard let job = jobs[id] else { throw RoomFault.nothing("there is no job \(id)") }
    var state = job.state
    if waits, job.isRunning {
      state = await withCheckedContinuation { jobs[id]!.waiting.append($0) }
    }
    switch state {
    case .running: throw RoomFault.notReady
    case .done(let result): return (job.question, result.outputs)
    case .failed(let error): throw error
    case .cancelled: throw RoomFault.nothing("job \(id) was cancelled")
    }
  }

  /// Makes the watch what a job has found that it should be.
  ///
  /// - Throws: ``RoomFault`` where the job found nothing of the kind, or the watch has changed.
  public func apply(job id: Int, by author: String) async throws -> JournalState {
    guard let job = jobs[id], case .done(let result) = job.state, let yaml = result.watch else {
      throw RoomFault.lacking("job \(id) proposes no other watch")
    }
    return try await replace(yaml, of: job.revision, by: author, note: job.question.kind)
  }

  /// Stops a job; one that has ended stays as it is.
  ///
  /// It is told as cancelled at once, while what worked at it comes to the end of its step.
  public func cancel(job id: Int) throws {
    guard let job = jobs[id] else { throw RoomFault.nothing("there is no job \(id)") }
    job.task?.cancel()
    settle(id, .cancelled)
  }

  /// Stops a job, and forgets what one that has ended worked out.
  public func dismiss(job id: Int) throws {
    try cancel(job: id)
    guard var job = jobs[id] else { return }
    if case .cancelled = job.state { return }
    (job.state, job.updated) = (.cancelled, .now)
    jobs[id] = job
    tell(job)
  }

  /// Stops what was asked of earlier revisions.
  func cancelJobs(before revision: Int64) {
    for job in jobs.values
    where job.isRunning && job.question.revision == nil && job.revision < revision {
      try? cancel(job: job.id)
    }
  }

  /// - Parameter id: the job that an event is of; what the room's own service tells is of all that
  ///   wait for it.
  func note(_ event: RunEvent, of id: Int?) {
    if let id {
      jobs[id]?.isOnItsOwn = true
      noteOne(event, of: id)
    } else {
      for job in jobs.values where !job.isOnItsOwn { noteOne(event, of: job.id) }
    }
  }

  private func noteOne(_ event: RunEvent, of id: Int) {
    guard var job = jobs[id], job.isRunning else { return }
    let before = job
    switch event {
    case .stage(let name): (job.stage, job.share) = (name, nil)
    case .progress(let share): job.share = (share * 100).rounded() / 100
    case .ended, .warning: return
    }
    guard job.stage != before.stage || job.share != before.share else { return }
    job.updated = .now
    jobs[id] = job
    tell(job)
  }

  private func begin(_ id: Int) {
    jobs[id]?.started = .now
    jobs[id]?.updated = .now
  }

  private func end(_ id: Int, _ state: Job.State) {
    jobs[id]?.task = nil
    settle(id, state)
    forgetOldJobs()
  }

  /// Says how a job that runs has ended.
  private func settle(_ id: Int, _ state: Job.State) {
    guard var job = jobs[id], job.isRunning else { return }
    let now = Moment.now
    (job.state, job.finished, job.updated) = (state, now, now)
    job.seconds = (ContinuousClock.now - job.start) / .seconds(1)
    let waiting = job.waiting
    job.waiting = []
    jobs[id] = job
    for one in waiting { one.resume(returning: state) }
    tell(job)
  }

  private func tell(_ job: Job) {
    guard let json = try? JSONEncoder().encode(JobStatus(job)) else { return }
    events.tell("job", String(decoding: json, as: UTF8.self))
  }

  /// What ended last is kept, however much it is.
  private func forgetOldJobs() {
    let ended = jobs.values.filter { !$0.isRunning && $0.task == nil }.sorted { $0.id > $1.id }
    var bytes = 0
    for (number, job) in ended.enumerated() {
      bytes += job.byteCount
      if number >= limits.kept || (number > 0 && bytes > limits.keptBytes) { jobs[job.id] = nil }
    }
  }
}

extension JobQuestion {
  fileprivate func result(from service: WatchService) async throws -> Job.Result {
    let json = "application/json"
    switch self {
    case .coverage: return .one(json, Array(try await service.roomCoverage().utf8))
    case .crossings: return .one(json, Array(try await service.roomCrossings().utf8))
    case .night: return .one(json, Array((try await service.roomNight() ?? "null").utf8))
    case .closing(let seconds):
      let closing = try await service.roomClosing(within: seconds)
      var result = Job.Result.one(json, Array(closing.json.utf8))
      result.watch = closing.watch
      return result
    case .panorama(let tower):
      return .one(json, Array(try await service.roomPanorama(from: tower).utf8))
    case .escort(let from, let to):
      let ends = [from, to].map { MapPoint(x: $0[0], y: $0[1]) }
      return .one(json, Array(try await service.roomEscort(from: ends[0], to: ends[1]).utf8))
    case .version: return .one(json, Array(try await service.roomVersion().utf8))
    case .ground: return .one(json, Array(try await service.roomGround().utf8))
    case .report:
      return .one(
        "text/html; charset=utf-8", Array(try await service.page().utf8), "report.html")
    case .file(let ending):
      let mediaType =
        switch ending {
        case "gpkg": "application/geopackage+sqlite3"
        case "geojson": "application/geo+json"
        case "kml": "application/vnd.google-earth.kml+xml"
        case "gpx": "application/gpx+xml"
        case "tif": "image/tiff"
        default: "text/csv; charset=utf-8"
        }
      return .one(
        mediaType, try await service.roomFile(ending: ending),
        ["gpx": "routes.gpx", "tif": "heights.tif"][ending] ?? "coverage.\(ending)")
    case .process(let question): return try await question.result(from: service)
    }
  }
}

extension Job.Result {
  fileprivate static func one(
    _ mediaType: String, _ bytes: [UInt8], _ fileName: String? = nil
  ) -> Job.Result {
    Job.Result(outputs: [
      JobOutput(name: "result", mediaType: mediaType, bytes: bytes, fileName: fileName)
    ])
  }
}

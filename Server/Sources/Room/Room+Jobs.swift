import BergfriedCore
import BergfriedService
import Foundation

extension Room {
  /// How many jobs may run at once, and how many that have ended are kept.
  private static let limits = (running: 8, kept: 48)

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
    guard jobs.values.count(where: \.isRunning) < Room.limits.running else { throw RoomFault.busy }
    let other = try question.revision.map { try yaml($0) }
    forgetOldJobs()
    let id = nextJob
    nextJob += 1
    var job = Job(id: id, question: question, revision: revision, started: .now)
    job.task = Task(priority: .utility) { [service, relay] in
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
  public func result(
    ofJob id: Int, waits: Bool
  ) async throws -> (mediaType: String, bytes: [UInt8], fileName: String?) {
    guard jobs[id] != nil else { throw RoomFault.nothing("there is no job \(id)") }
    if waits, jobs[id]!.isRunning {
      await withCheckedContinuation { jobs[id]!.waiting.append($0) }
    }
    guard let job = jobs[id] else { throw RoomFault.nothing("there is no job \(id)") }
    switch job.state {
    case .running: throw RoomFault.notReady
    case .done(let result): return (result.mediaType, result.bytes, result.fileName)
    case .failed(let error): throw error
    case .cancelled: throw RoomFault.nothing("job \(id) was cancelled")
    }
  }

  /// Makes the watch what a job has found that it should be.
  ///
  /// - Throws: ``RoomFault`` where the job found nothing of the kind, or the watch has changed.
  public func apply(job id: Int, by author: String) async throws -> JournalState {
    guard let job = jobs[id], case .done(let result) = job.state, let yaml = result.watch else {
      throw RoomFault.nothing("job \(id) has no other watch")
    }
    return try await replace(yaml, of: job.revision, by: author, note: job.question.kind)
  }

  /// Stops a job; one that has ended stays as it is.
  public func cancel(job id: Int) throws {
    guard let job = jobs[id] else { throw RoomFault.nothing("there is no job \(id)") }
    job.task?.cancel()
  }

  /// Stops what was asked of earlier revisions.
  func cancelJobs(before revision: Int64) {
    for job in jobs.values
    where job.isRunning && job.question.revision == nil && job.revision < revision {
      job.task?.cancel()
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
    jobs[id] = job
    if job.stage != before.stage || job.share != before.share { tell(job) }
  }

  private func end(_ id: Int, _ state: Job.State) {
    guard var job = jobs[id] else { return }
    job.state = state
    job.seconds = (ContinuousClock.now - job.started) / .seconds(1)
    let waiting = job.waiting
    job.waiting = []
    job.task = nil
    jobs[id] = job
    for one in waiting { one.resume() }
    tell(job)
  }

  private func tell(_ job: Job) {
    guard let json = try? JSONEncoder().encode(JobStatus(job)) else { return }
    events.tell("job", String(decoding: json, as: UTF8.self))
  }

  private func forgetOldJobs() {
    let ended = jobs.values.filter { !$0.isRunning }.sorted { $0.id > $1.id }
    for job in ended.dropFirst(Room.limits.kept - 1) { jobs[job.id] = nil }
  }
}

extension JobQuestion {
  fileprivate func result(from service: WatchService) async throws -> Job.Result {
    let json = "application/json"
    switch self {
    case .coverage:
      return Job.Result(mediaType: json, bytes: Array(try await service.roomCoverage().utf8))
    case .crossings:
      return Job.Result(mediaType: json, bytes: Array(try await service.roomCrossings().utf8))
    case .night:
      return Job.Result(
        mediaType: json, bytes: Array((try await service.roomNight() ?? "null").utf8))
    case .closing(let seconds):
      let closing = try await service.roomClosing(within: seconds)
      return Job.Result(
        mediaType: json, bytes: Array(closing.json.utf8), watch: closing.watch)
    case .panorama(let tower):
      return Job.Result(
        mediaType: json, bytes: Array(try await service.roomPanorama(from: tower).utf8))
    case .escort(let from, let to):
      let ends = [from, to].map { MapPoint(x: $0[0], y: $0[1]) }
      let ways = try await service.roomEscort(from: ends[0], to: ends[1])
      return Job.Result(mediaType: json, bytes: Array(ways.utf8))
    case .version:
      return Job.Result(mediaType: json, bytes: Array(try await service.roomVersion().utf8))
    case .ground:
      return Job.Result(mediaType: json, bytes: Array(try await service.roomGround().utf8))
    case .report:
      return Job.Result(
        mediaType: "text/html; charset=utf-8", bytes: Array(try await service.page().utf8),
        fileName: "report.html")
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
      return Job.Result(
        mediaType: mediaType, bytes: try await service.roomFile(ending: ending),
        fileName: ["gpx": "routes.gpx", "tif": "heights.tif"][ending] ?? "coverage.\(ending)")
    }
  }
}

import BergfriedCore
public import BergfriedService
public import BergfriedWatchFile
import Foundation

/// A watch that several people see, ask about and change at once.
///
/// What the watch says is its text, and every change an edit of it that is in the ``Journal``
/// before anyone is told. Who edits says which revision they saw: what others changed since then
/// stands beside, unless it is the same thing.
public actor Room {
  /// Where the watch file is.
  public nonisolated let path: String
  /// Tells everyone what happens.
  public nonisolated let events: EventHub
  let service: WatchService
  let journal: Journal
  /// Where the room is.
  public private(set) var state: JournalState
  private var viewers: Task<GroundViewer, any Error>
  /// What the place looks like, until it is read anew.
  private var drawing: PlaceDrawing
  /// Tiles of a revision.
  var tileSource: (revision: Int64, tiles: Task<RoomTiles, any Error>)
  let tileCache = TileCache()
  /// Collections of features of the last revision, ready for vector tiles.
  var vectorTiles: [FeatureKey: Task<VectorTiles, any Error>] = [:]
  /// Changes come one after the other.
  private var lastChange: Task<Void, Never>?
  var jobs: [Int: Job] = [:]
  var nextJob = 1
  let relay: JobRelay
  /// Collections of features of the last revisions that were asked for.
  var featureTasks: [FeatureKey: Task<RoomFeatures, any Error>] = [:]
  let limits: JobLimits
  private let kept: KeptText
  /// What the watch file said when it was last taken in or written.
  private var fileText: String?

  /// Opens a room over a watch file with what its journal has, or else what the file says.
  ///
  /// - Parameters:
  ///   - path: the watch file.
  ///   - journalPath: a SQLite file, which is made where there is none.
  ///   - options: what may be used of the machine.
  ///   - limits: how much may be under way, and how much is kept.
  /// - Throws: `WatchFileError` where neither journal nor file has a watch.
  public init(
    watch path: String, journal journalPath: String, options: ServiceOptions,
    limits: JobLimits = JobLimits()
  ) async throws {
    self.path = path
    let opened = try OpenedJournal(path: journalPath, watch: path)
    let (journal, kept) = (opened.journal, opened.kept)
    let relay = JobRelay()
    let service = try await WatchService(
      watch: path, saying: opened.yaml, options: options, telling: { relay.tell($0, of: nil) })
    if let fresh = opened.fresh {
      try journal.add(by: "file", at: Room.now) { _ in
        JournalStep(.import, to: .new(yaml: fresh, edit: nil), note: opened.note)
      }
    }
    guard let state = try journal.latest() else {
      preconditionFailure("a journal that was written to is empty")
    }
    events = EventHub(epoch: String(UInt64.random(in: 0 ... .max), radix: 36))
    self.service = service
    self.journal = journal
    self.kept = kept
    fileText = opened.fileText
    self.state = state
    self.relay = relay
    self.limits = limits
    viewers = Task { try await service.viewer() }
    let drawing = PlaceDrawing(of: service)
    self.drawing = drawing
    tileSource = (state.revision, Task { try await service.tiles(relief: drawing.relief) })
    Task { [weak self] in
      for await told in relay.events { await self?.note(told.event, of: told.job) }
    }
  }

  static var now: Ticks { Ticks(count: Int64(Date().timeIntervalSince1970 * 1e6)) }

  /// The ground of the last revision, to move eyes over.
  public func viewer() async throws -> GroundViewer { try await viewers.value }

  /// What the watch file says on the disk, where someone else has written that.
  public func otherText() throws -> String? {
    guard let data = FileManager.default.contents(atPath: path),
      let yaml = String(bytes: data, encoding: .utf8)
    else { return nil }
    return yaml == fileText || yaml == state.yaml ? nil : yaml
  }

  /// The place as JSON for the page: nothing in it changes with the towers.
  public func place() async throws -> String { try await drawing.json.value }

  /// The ground as PNG.
  public func relief() async throws -> [UInt8] { try await drawing.png.value }

  // MARK: - Changes

  /// Changes the watch.
  ///
  /// - Parameters:
  ///   - edit: made for the text of the revision that the author saw.
  ///   - base: that revision.
  /// - Returns: where the room is then.
  /// - Throws: ``RoomFault`` or `Failure`, and then nothing is changed.
  public func apply(
    _ edit: WatchEdit, to base: Int64, by author: String, note: String
  ) async throws -> JournalState {
    try await changing {
      let now = await self.state
      if base != now.revision { try await self.check(edit, madeFor: base) }
      let yaml = try edit.applied(to: now.yaml)
      let json = String(decoding: try JSONEncoder().encode(edit), as: UTF8.self)
      return try await self.move(
        JournalStep(.edit, to: .new(yaml: yaml, edit: json), note: note), to: yaml, by: author)
    }
  }

  /// - Throws: ``RoomFault/conflict(revision:)`` where what an edit changes was changed since.
  private func check(_ edit: WatchEdit, madeFor base: Int64) throws {
    guard base < state.revision, let others = try journal.edits(after: base) else {
      throw RoomFault.conflict(revision: state.revision)
    }
    for other in others {
      let made = try JSONDecoder().decode(WatchEdit.self, from: Data(other.edit.utf8))
      if edit.touches(made, in: other.base) {
        throw RoomFault.conflict(revision: state.revision)
      }
    }
  }

  /// Puts a whole text in place of a revision's.
  ///
  /// - Throws: ``RoomFault`` or `Failure`, and then nothing is changed.
  public func replace(
    _ yaml: String, of base: Int64, by author: String, note: String
  ) async throws -> JournalState {
    try await changing {
      let now = await self.state
      guard base == now.revision else { throw RoomFault.conflict(revision: now.revision) }
      return try await self.move(
        JournalStep(.edit, to: .new(yaml: yaml, edit: nil), note: note), to: yaml, by: author)
    }
  }

  /// Takes the last change back.
  public func undo(from base: Int64, by author: String) async throws -> JournalState {
    try await step(.undo, .above, from: base, by: author, "there is nothing to undo")
  }

  /// Makes it again.
  public func redo(from base: Int64, by author: String) async throws -> JournalState {
    try await step(.redo, .below, from: base, by: author, "there is nothing to redo")
  }

  /// Takes up the text of an earlier revision.
  public func restore(
    _ revision: Int64, from base: Int64, by author: String
  ) async throws -> JournalState {
    try await step(
      .restore, .revision(revision), from: base, by: author, "there is no revision \(revision)",
      note: "revision \(revision)")
  }

  /// Takes in what the watch file says now.
  public func importFile(from base: Int64, by author: String) async throws -> JournalState {
    try await changing {
      guard await self.state.revision == base else {
        throw RoomFault.conflict(revision: await self.state.revision)
      }
      guard let yaml = try await self.otherText() else {
        throw RoomFault.nothing("the file says what the room took in last")
      }
      return try await self.move(
        JournalStep(.import, to: .new(yaml: yaml, edit: nil)), to: yaml, by: author)
    }
  }

  /// Writes the watch into its file, in place of what stands there.
  public func saveFile(from base: Int64, by author: String) async throws -> JournalState {
    try await changing {
      let now = await self.state
      guard now.revision == base else { throw RoomFault.conflict(revision: now.revision) }
      try RoomFault.keeping {
        try Data(now.yaml.utf8).write(to: URL(fileURLWithPath: self.path), options: .atomic)
      }
      return try await self.move(JournalStep(.save, to: .same), to: now.yaml, by: author)
    }
  }

  private func step(
    _ kind: JournalStep.Kind, _ target: JournalStep.Target, from base: Int64, by author: String,
    _ nothing: String, note: String = ""
  ) async throws -> JournalState {
    try await changing {
      let now = await self.state
      guard base == now.revision else { throw RoomFault.conflict(revision: now.revision) }
      guard let yaml = try self.journal.yaml(of: target, from: now) else {
        throw RoomFault.nothing(nothing)
      }
      return try await self.move(JournalStep(kind, to: target, note: note), to: yaml, by: author)
    }
  }

  /// Changes one after the other, however long one takes.
  private func changing(
    _ work: @escaping @Sendable () async throws -> JournalState
  ) async throws -> JournalState {
    let before = lastChange
    let task = Task {
      await before?.value
      return try await work()
    }
    lastChange = Task { _ = try? await task.value }
    return try await task.value
  }

  private func move(
    _ step: JournalStep, to yaml: String, by author: String
  ) async throws -> JournalState {
    if step.kind == .edit,
      let name = try NamedFiles(yaml: yaml).outside(butIn: NamedFiles(yaml: state.yaml))
    {
      throw RoomFault.outside(name)
    }
    let isSamePlace: Bool
    do {
      isSamePlace = try await service.change(to: yaml)
    } catch WatchFileError.problems(let problems) {
      throw RoomFault.notWatch(problems)
    }
    do {
      state = try RoomFault.keeping {
        try kept.keep(yaml)
        guard let next = try journal.add(by: author, at: Room.now, { _ in step }) else {
          preconditionFailure("a step leads nowhere")
        }
        return next
      }
    } catch {
      // What is not in the journal has not happened.
      try? kept.keep(state.yaml)
      try await service.change(to: state.yaml)
      throw error
    }
    if step.kind == .import || step.kind == .save { fileText = yaml }
    viewers = Task { [service] in try await service.viewer() }
    if !isSamePlace { drawing = PlaceDrawing(of: service) }
    tileSource = (
      state.revision,
      Task { [service, drawing] in try await service.tiles(relief: drawing.relief) }
    )
    cancelJobs(before: state.revision)
    events.tell(
      "change",
      """
      {"revision":\(state.revision),"kind":"\(step.kind.rawValue)","author":\(author.json)}
      """)
    return state
  }

  /// Puts the journal into one file, and lets everyone go.
  public func close() throws {
    for job in jobs.values where job.isRunning { job.task?.cancel() }
    relay.close()
    events.close()
    try journal.close()
  }
}

extension String {
  /// As JSON.
  var json: String {
    String(decoding: (try? JSONEncoder().encode(self)) ?? Data("\"\"".utf8), as: UTF8.self)
  }
}

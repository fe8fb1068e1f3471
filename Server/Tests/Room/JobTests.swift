import BergfriedRoom
import BergfriedService
import BergfriedWatchFile
import Foundation
import RoomTestSupport
import Testing

/// What a room works out for several who ask, and how much of it is kept.
@Suite struct JobTests {
  private let folder = TestFolder()

  private func room(_ change: (inout JobLimits) -> Void = { _ in }) async throws -> Room {
    var limits = JobLimits()
    change(&limits)
    let watch = try ExampleWatch.written(into: folder["village"])
    return try await Room(
      watch: watch, journal: folder["journal"], options: ServiceOptions(), limits: limits)
  }

  private func view(reach: Double, wanting output: ProcessOutput = .raster) -> JobQuestion {
    var request = GroundViewRequest(from: .tower("Castle keep"))
    request.reachMetres = reach
    return .process(ProcessQuestion(.viewshed(request), wanting: [.init(output)]))
  }

  @Test func `programs that ask the same share a job, with pages' own beside`() async throws {
    let room = try await room()
    let one = try await room.job(view(reach: 200))
    #expect(one.process == "viewshed" && one.started == nil)
    #expect(try await room.job(view(reach: 200)).id == one.id)
    #expect(try await room.job(view(reach: 201)).id != one.id)
    #expect(try await room.job(view(reach: 200, wanting: .summary)).id != one.id)
    let page = try await room.job(.ground)
    #expect(page.process == nil)
    let outputs = try await room.outputs(ofJob: one.id, waits: true).outputs
    #expect(outputs.map(\.name) == ["raster"] && outputs[0].bytes.starts(with: Array("II".utf8)))
    let status = try await room.status(ofJob: one.id)
    let (started, finished) = (try #require(status.started), try #require(status.finished))
    #expect(status.created <= started && started <= finished && finished <= status.updated)
    #expect(try await room.job(view(reach: 200)).id == one.id)
    try await room.close()
  }

  @Test func `who is stopped is told at once, and waits no longer`() async throws {
    let room = try await room()
    let job = try await room.job(.closing(seconds: 600))
    async let waiting = room.result(ofJob: job.id, waits: true)
    try await Task.sleep(for: .milliseconds(20))
    try await room.cancel(job: job.id)
    #expect(try await room.status(ofJob: job.id).state != "running")
    _ = try? await waiting
    try await room.close()
  }

  @Test func `what was dismissed is forgotten, and asked for anew`() async throws {
    let room = try await room()
    let job = try await room.job(view(reach: 200))
    _ = try await room.result(ofJob: job.id, waits: true)
    try await room.dismiss(job: job.id)
    #expect(try await room.status(ofJob: job.id).state == "cancelled")
    await #expect(throws: RoomFault.self) { try await room.result(ofJob: job.id, waits: true) }
    #expect(try await room.job(view(reach: 200)).id != job.id)
    try await room.close()
  }

  @Test func `so many are kept, and so many bytes`() async throws {
    let few = try await room { $0.kept = 3 }
    for reach in 200..<206 {
      let id = try await few.job(view(reach: Double(reach))).id
      _ = try await few.result(ofJob: id, waits: true)
    }
    #expect(await few.statuses.map(\.id) == [6, 5, 4])
    try await few.close()
    let small = try await room { $0.keptBytes = 1 }
    for reach in 200..<203 {
      let id = try await small.job(view(reach: Double(reach))).id
      // The last one is there, however much it is.
      #expect(try await small.result(ofJob: id, waits: true).bytes.count > 1)
      #expect(await small.statuses.map(\.id) == [id])
    }
    try await small.close()
  }

  @Test func `no more run at once than may, and those that were stopped count`() async throws {
    let room = try await room { $0.running = 2 }
    let jobs = [
      try await room.job(view(reach: 200)).id, try await room.job(view(reach: 201)).id,
    ]
    await #expect(throws: RoomFault.self) { try await room.job(view(reach: 202)) }
    // The same is no further work.
    #expect(try await room.job(view(reach: 200)).id == jobs[0])
    for job in jobs { _ = try await room.result(ofJob: job, waits: true) }
    #expect(try await room.job(view(reach: 202)).id == 3)
    try await room.close()
  }
}

import BergfriedCore

/// Brings what services tell of their work to the room that asked for it, in its order.
struct JobRelay: Sendable {
  /// An event, and of which job it is; `nil` for what all jobs rest on.
  typealias Told = (event: RunEvent, job: Int?)

  let events: AsyncStream<Told>
  private let source: AsyncStream<Told>.Continuation

  init() { (events, source) = AsyncStream.makeStream(of: Told.self) }

  func tell(_ event: RunEvent, of job: Int?) { source.yield((event, job)) }

  func close() { source.finish() }
}

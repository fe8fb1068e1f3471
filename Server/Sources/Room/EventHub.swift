import Synchronization

/// Tells everyone who listens what happens in a room, in order, with numbers by which those who
/// were away get what they missed.
///
/// Each listener has a queue of their own; one who falls ``queueLimit`` events behind is let go and
/// comes back with the number of the last one that they got.
public final class EventHub: Sendable {
  /// One thing that happened.
  public struct Event: Sendable {
    /// By which one says what one has: of this hub alone, as no number of another one is like it.
    public let id: String
    /// What happened: `change`, `job`, `file`, or `reset` where too much was missed.
    public let name: String
    /// More about it, as JSON on one line.
    public let data: String

    /// Whether nothing happened: it only says that the room is still there.
    public var isHeartbeat: Bool { name.isEmpty }
  }

  /// How far behind a listener may be.
  public static let queueLimit = 256
  private static let memory = 1024

  private struct State {
    var next = 1
    var recent: [(number: Int, event: Event)] = []
    var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
    var nextListener = 0
  }

  private let state = Mutex(State())
  /// No other hub has it, nor had it before.
  public let epoch: String

  /// - Parameter epoch: no other hub has it, nor had it before.
  public init(epoch: String) { self.epoch = epoch }

  /// How many listen.
  public var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Tells something to all.
  public func tell(_ name: String, _ data: String) {
    let late = state.withLock { state in
      let event = Event(id: "\(epoch)-\(state.next)", name: name, data: data)
      state.recent.append((state.next, event))
      state.next += 1
      if state.recent.count > 2 * EventHub.memory {
        state.recent.removeFirst(EventHub.memory)
      }
      return EventHub.send(event, &state)
    }
    for listener in late { listener.finish() }
  }

  /// Says to all that the room is still there, by which those are found who are not.
  public func beat() {
    let late = state.withLock { EventHub.send(Event(id: "", name: "", data: ""), &$0) }
    for listener in late { listener.finish() }
  }

  /// - Returns: those who are too far behind. They are let go when the lock is free, as their end
  ///   takes it.
  private static func send(
    _ event: Event, _ state: inout State
  ) -> [AsyncStream<Event>.Continuation] {
    var late: [AsyncStream<Event>.Continuation] = []
    for (number, listener) in state.listeners {
      if case .dropped = listener.yield(event) {
        state.listeners[number] = nil
        late.append(listener)
      }
    }
    return late
  }

  /// All that happens from now on, after what was missed since an event; where that is not known
  /// any more, a `reset` comes first.
  public func events(after last: String?) -> AsyncStream<Event> {
    let (stream, listener) = AsyncStream.makeStream(
      of: Event.self, bufferingPolicy: .bufferingOldest(EventHub.queueLimit))
    state.withLock { state in
      let missed: [Event]
      if let last {
        let number = last.hasPrefix(epoch + "-") ? Int(last.dropFirst(epoch.count + 1)) : nil
        let first = state.recent.first?.number ?? state.next
        if let number, number + 1 >= first, number < state.next,
          state.next - number <= EventHub.queueLimit
        {
          missed = state.recent.filter { $0.number > number }.map(\.event)
        } else {
          missed = [Event(id: "\(epoch)-\(state.next - 1)", name: "reset", data: "{}")]
        }
      } else {
        missed = []
      }
      for event in missed { listener.yield(event) }
      let number = state.nextListener
      state.nextListener += 1
      state.listeners[number] = listener
      listener.onTermination = { [weak self] _ in
        self?.state.withLock { $0.listeners[number] = nil }
      }
    }
    return stream
  }

  /// Lets everyone go.
  public func close() {
    let listeners = state.withLock { state in
      defer { state.listeners = [:] }
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }
}

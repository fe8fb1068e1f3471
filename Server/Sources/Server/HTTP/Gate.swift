import HTTPTypes
import Synchronization

/// Holds requests to what the machine can bear.
final class Gate: Sendable {
  private struct State {
    var running = 0
    var buckets: [String: (level: Double, at: ContinuousClock.Instant)] = [:]
  }

  private let state = Mutex(State())

  /// How many questions are being answered.
  var runningCount: Int { state.withLock { $0.running } }

  /// - Throws: ``Problem`` where a client asks faster than it may.
  func admit(_ client: String) throws(Problem) {
    let isAdmitted = state.withLock { state in
      let now = ContinuousClock.now
      var (level, at) = state.buckets[client] ?? (Limits.burst, now)
      level = min(Limits.burst, level + (now - at) / .seconds(1) * Limits.perSecond)
      at = now
      let isAdmitted = level >= 1
      if isAdmitted { level -= 1 }
      state.buckets[client] = (level, at)
      if state.buckets.count > 4096 {
        state.buckets = state.buckets.filter { (now - $0.value.at) < .seconds(60) }
      }
      return isAdmitted
    }
    guard isAdmitted else {
      var problem = Problem(.tooManyRequests, "slower: ask again in a moment")
      problem.headers[.retryAfter] = "1"
      throw problem
    }
  }

  /// - Throws: ``Problem`` where too many questions are being answered, and what the work throws.
  func during<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
    let isFree = state.withLock { state in
      guard state.running < Limits.concurrent else { return false }
      state.running += 1
      return true
    }
    guard isFree else {
      var problem = Problem(.serviceUnavailable, "too much is asked at once: ask again in a moment")
      problem.headers[.retryAfter] = "1"
      throw problem
    }
    defer { state.withLock { $0.running -= 1 } }
    return try await work()
  }
}

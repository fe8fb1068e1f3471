import Synchronization

/// The port that the server got, once it has one.
final class BoundPort: Sendable {
  private let port = Mutex(0)

  var value: Int { port.withLock { $0 } }

  func set(_ value: Int) { port.withLock { $0 = value } }
}

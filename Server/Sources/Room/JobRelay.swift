import BergfriedCore
import Synchronization

/// Brings what a service tells of its work to the room that asked for it.
final class JobRelay: Sendable {
  private let owner = Mutex<Weak>(Weak())

  private struct Weak: Sendable {
    weak var room: Room?
  }

  var room: Room? {
    get { owner.withLock { $0.room } }
    set { owner.withLock { $0.room = newValue } }
  }

  /// - Parameter job: whose own work it is; `nil` for what all jobs rest on.
  func tell(_ event: RunEvent, of job: Int?) {
    guard let room else { return }
    Task {
      if let job { await room.noteOwn(event, of: job) } else { await room.note(event) }
    }
  }
}

import BergfriedRoom
import ServiceLifecycle

/// Says now and then that the room is there, and notices when the watch file is another.
struct Heartbeat: Service {
  let room: Room

  func run() async throws {
    var hadChanged = false
    for second in 1... {
      do {
        try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
      } catch {
        room.events.close()
        return
      }
      if second % 15 == 0 { room.events.beat() }
      let hasChanged = (try? await room.otherText()) != nil
      if hasChanged != hadChanged {
        hadChanged = hasChanged
        room.events.tell("file", "{\"hasChanged\":\(hasChanged)}")
      }
    }
  }
}

import BergfriedScene
import BergfriedService

extension RunFlags {
  /// A session over a watch file, whose warnings are told.
  func session(over watch: String, telling log: RunLog) throws -> WatchSession {
    let session = try WatchSession(
      WatchSource(path: watch), on: machine, origin: .own, telling: log.listener)
    session.scene.tellWarnings(to: log.listener)
    return session
  }
}

import BergfriedEssentials

/// A thread beside those that work is shared among, for what waits as long as the process lasts.
final class OwnThread: Sendable {
  private let work: @Sendable () -> Void

  private init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Runs something on a new thread, if the system gives one.
  static func run(_ work: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let held = Unmanaged.passRetained(OwnThread(work))
    let failure = pthread_create(
      &thread, nil,
      { pointer in
        let held: UnsafeMutableRawPointer? = pointer
        if let held { Unmanaged<OwnThread>.fromOpaque(held).takeRetainedValue().work() }
        return nil
      }, held.toOpaque())
    if failure != 0 { held.release() }
  }
}

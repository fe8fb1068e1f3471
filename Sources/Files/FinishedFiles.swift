#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a run has made and not yet put into its places: all of it goes there at the end, in one
/// go, or none of it does. Without ``hold()`` each file goes when it is done.
public enum FinishedFiles {
  enum Step {
    case move(from: String, to: String, target: String)
    /// What belonged to the file that stood there before.
    case remove(String)

    var path: String {
      switch self {
      case .move(_, let to, _): to
      case .remove(let path): path
      }
    }
  }

  nonisolated(unsafe) private static var isHolding = false
  nonisolated(unsafe) private static var waiting: [Step] = []
  nonisolated(unsafe) private static var folders: [(path: String, number: Int32)] = []
  nonisolated(unsafe) private static var check: (String, String) throws -> Void = { _, _ in }

  /// Keeps back from now on what is done.
  public static func hold() { Litter.lock.withLock { isHolding = true } }

  /// - Parameter check: called with the path of each file that comes beside an output, and the
  ///   output's path, before any is moved; throws where what stands there must not go.
  public static func guardPlaces(_ check: @escaping (String, String) throws -> Void) {
    Litter.lock.withLock { FinishedFiles.check = check }
  }

  /// Asks for what a driver puts beside its file.
  public static func checkBeside(_ path: String, of output: String) throws {
    try Litter.lock.withLock { check }(path, output)
  }

  /// Puts all that was kept back into its places.
  public static func settle() throws(OutputError) {
    let failed = Litter.lock.withLock {
      defer { clear() }
      return carryOut(waiting)
    }
    if let failed { throw failed }
  }

  /// Removes all that was kept back.
  public static func discard() { Litter.lock.withLock { clear() } }

  private static func clear() {
    waiting = []
    for folder in folders.reversed() { Litter.removeNow(folder.path, number: folder.number) }
    folders = []
  }

  /// Takes finished files over. The lock is held.
  static func take(_ steps: [Step]) -> OutputError? {
    guard isHolding else { return carryOut(steps) }
    waiting += steps
    return nil
  }

  /// Whether a folder holds files that are still to be moved, and so goes when they have been. The
  /// lock is held.
  static func keeps(_ folder: String, number: Int32) -> Bool {
    let isNeeded = waiting.contains {
      if case .move(let from, _, _) = $0 { from.hasPrefix(folder + "/") } else { false }
    }
    if isNeeded { folders.append((folder, number)) }
    return isNeeded
  }

  /// Moves and removes, while no other run does so in the same folders: of two at once, all files
  /// of one come after all files of the other.
  private static func carryOut(_ steps: [Step]) -> OutputError? {
    let homes = lockedHomes(of: steps)
    defer { for home in homes { close(home) } }
    for step in steps {
      switch step {
      case .remove(let path): unlink(path)
      case .move(let from, let to, let target):
        var old = stat()
        if stat(to, &old) == 0 { chmod(from, old.st_mode & 0o777) }
        guard rename(from, to) == 0 else {
          return OutputError(
            path: target,
            cause: "the finished file cannot be moved to \(to): " + PendingFolder.reason(errno))
        }
      }
    }
    return nil
  }

  /// Opens and locks the folders that files go to, always in the same order; a folder that cannot
  /// be locked for long is left to chance.
  private static func lockedHomes(of steps: [Step]) -> [Int32] {
    struct Home: Hashable {
      let system: UInt64
      let file: UInt64
    }
    var homes: [Home: Int32] = [:]
    for path in Set(steps.map { OutputPlace.split($0.path).folder })
    where !Litter.isOwn(path) {
      let number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      var status = stat()
      guard number >= 0, fstat(number, &status) == 0 else { continue }
      let home = Home(system: UInt64(status.st_dev), file: UInt64(status.st_ino))
      if homes[home] == nil { homes[home] = number } else { close(number) }
    }
    let ordered = homes.sorted { ($0.key.system, $0.key.file) < ($1.key.system, $1.key.file) }
    for (_, number) in ordered {
      var tries = 0
      while tries < 2_000, flock(number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        usleep(5_000)
        tries += 1
      }
    }
    return ordered.map(\.value)
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The hidden folders in which this process has files on their way: what must go if it ends now.
///
/// They are made, emptied into their places and removed one at a time, so that whoever ends the
/// process finds either the old file or the whole new one, and every folder known.
public enum Litter {
  static let lock = Lock()
  nonisolated(unsafe) private static var folders: Set<String> = []
  /// Folders made for what is to come, from the outermost in.
  nonisolated(unsafe) private static var homes: [String] = []

  /// Ends the process and leaves nothing half-written behind, whatever other threads are doing.
  ///
  /// - Parameter tell: what to do when all is cleared away.
  public static func end(status: Int32, _ tell: () -> Void) -> Never {
    lock.withLock {
      for folder in folders {
        // Who is still writing there finds the folder gone, and no way to make anything in it.
        let away = Litter.hiddenPath(in: OutputPlace.split(folder).folder)
        FolderTree.remove(rename(folder, away) == 0 ? away : folder)
      }
      for home in homes.reversed() { rmdir(home) }
      tell()
      _exit(status)
    }
  }

  /// Comes back unless the process is being ended, which may have made other work fail.
  public static func waitForEnd() { lock.withLock {} }

  /// A name that nothing has yet, by which others know whose it is.
  private static func hiddenPath(in home: String) -> String {
    "\(home == "/" ? "" : home)/.bergfried-\(getpid())-"
      + String(UInt64.random(in: 0...UInt64.max), radix: 36)
  }

  /// Makes a folder, and those it lies in, where they are missing.
  ///
  /// - Returns: the system's error, 0 where the folder is there.
  static func makeHome(_ path: String) -> Int32 {
    lock.withLock {
      var status = stat()
      var missing: [String] = []
      var place = path
      while stat(place, &status) != 0 {
        guard errno == ENOENT else { return errno }
        missing.append(place)
        let parent = OutputPlace.split(place).folder
        guard parent != place else { break }
        place = parent
      }
      guard missing.isEmpty ? status.st_mode & S_IFMT == S_IFDIR : true else { return ENOTDIR }
      for folder in missing.reversed() where mkdir(folder, 0o777) == 0 { homes.append(folder) }
      return stat(path, &status) == 0 ? 0 : errno
    }
  }

  /// Lets folders that were made stay, or removes those that nothing has come into.
  static func settleHomes(areKept: Bool) {
    lock.withLock {
      if !areKept { for home in homes.reversed() { rmdir(home) } }
      homes = []
    }
  }

  /// Makes a hidden folder and keeps it open and locked, which shows others that it is in use.
  ///
  /// - Returns: its path and the number it is open under; the system's error where there is none.
  static func makeFolder(in home: String) -> (path: String, number: Int32, problem: Int32) {
    lock.withLock {
      sweep(home)
      let path = hiddenPath(in: home)
      guard mkdir(path, 0o777) == 0 else { return (path, -1, errno) }
      folders.insert(path)
      let number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if number >= 0 { flock(number, LOCK_EX | LOCK_NB) }
      return (path, number, 0)
    }
  }

  static func remove(_ path: String, number: Int32) {
    lock.withLock {
      guard folders.contains(path), !FinishedFiles.keeps(path, number: number) else { return }
      removeNow(path, number: number)
    }
  }

  /// The lock is held.
  static func removeNow(_ path: String, number: Int32) {
    guard folders.remove(path) != nil else { return }
    FolderTree.remove(path)
    if number >= 0 { close(number) }
  }

  /// Whether a folder is one of this process's hidden ones. The lock is held.
  static func isOwn(_ folder: String) -> Bool { folders.contains(folder) }

  /// Removes what runs that were killed have left: folders named for a process that is no more and
  /// that nobody holds, on this machine or in another container of it.
  private static func sweep(_ home: String) {
    for name in FolderTree.names(in: home) {
      guard let owner = owner(ofFolder: name), kill(owner, 0) != 0, errno == ESRCH else { continue }
      let path = "\(home)/\(name)"
      let number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard number >= 0 else { continue }
      if flock(number, LOCK_EX | LOCK_NB) == 0 { FolderTree.remove(path) }
      close(number)
    }
  }

  /// The process that a folder is named for; `nil` for any other name.
  private static func owner(ofFolder name: String) -> pid_t? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == ".bergfried", UInt64(parts[2], radix: 36) != nil,
      let owner = pid_t(parts[1]), owner > 0, owner != getpid()
    else { return nil }
    return owner
  }
}

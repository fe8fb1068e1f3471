#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A hidden folder for files on their way, on the disk where they are to go. It goes with its
/// owner, with the process where a signal ends that, and with the next run where it was killed.
public final class PendingFolder {
  /// Where the folder is.
  public let path: String
  private let number: Int32

  /// - Parameters:
  ///   - home: where the files are to go.
  ///   - target: what the user called the file, for errors.
  public init(in home: String, for target: String) throws(OutputError) {
    let made = Litter.makeFolder(in: home)
    guard made.problem == 0 else {
      throw OutputError(
        path: target,
        cause: made.problem == ENOENT || made.problem == ENOTDIR
          ? "there is no such folder" : PendingFolder.reason(made.problem))
    }
    path = made.path
    number = made.number
  }

  deinit { discard() }

  /// Moves finished files out of the folder to their places, over what was there, now or with all
  /// that the run makes (``FinishedFiles``).
  ///
  /// - Parameters:
  ///   - moves: paths, the main file last.
  ///   - stale: what belonged to what stood there before and is to go.
  public func move(
    _ moves: [(from: String, to: String)], removing stale: [String] = [], for target: String
  ) throws(OutputError) {
    let steps =
      moves.map { FinishedFiles.Step.move(from: $0.from, to: $0.to, target: target) }
      + stale.map { FinishedFiles.Step.remove($0) }
    if let failed = Litter.lock.withLock({ FinishedFiles.take(steps) }) { throw failed }
  }

  /// Removes the folder with all that is still in it.
  public func discard() { Litter.remove(path, number: number) }

  static func reason(_ problem: Int32) -> String {
    switch problem {
    case EACCES, EPERM, EROFS: "the folder may not be written to"
    case ENOSPC, EDQUOT: "the disk is full"
    case EPIPE: "who read it has gone"
    default: String(cString: strerror(problem))
    }
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is made for files to come. Until it is known that they do, it goes again with the
/// process.
public enum NewFolder {
  /// Makes a folder, and those it lies in, where they are missing.
  public static func make(_ path: String) throws(OutputError) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    switch Litter.makeHome(path) {
    case 0: break
    case ENOTDIR:
      throw OutputError(path: path, cause: "something else stands in the place of the folder")
    case let problem:
      throw OutputError(
        path: path, cause: "the folder cannot be made: " + PendingFolder.reason(problem))
    }
  }

  /// The folders made so far stay.
  public static func keep() { Litter.settleHomes(areKept: true) }

  /// Removes the folders made so far that nothing has come into.
  public static func removeEmpty() { Litter.settleHomes(areKept: false) }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Which file a path means, however it is written: two paths to one file are equal, be it through
/// links or by other names of the same file.
public enum FileIdentity: Hashable, Sendable {
  case existing(system: UInt64, file: UInt64)
  /// A file yet to be made, by its folder.
  case future(system: UInt64, folder: UInt64, name: String)
  /// A file yet to be made where there is no folder, or one of GDAL's virtual files, by its name.
  case named(String)

  /// What a path means now, links followed; a file need not be there.
  public init(path: String) {
    self = FileIdentity(path, links: 0)
  }

  /// One of the process's own open files.
  public init?(openFile number: Int32) {
    var status = stat()
    guard fstat(number, &status) == 0 else { return nil }
    self = .existing(system: UInt64(status.st_dev), file: UInt64(status.st_ino))
  }

  private init(_ path: String, links: Int) {
    var status = stat()
    if stat(path, &status) == 0 {
      self = .existing(system: UInt64(status.st_dev), file: UInt64(status.st_ino))
      return
    }
    // A link that leads to nothing yet.
    if links < OutputPlace.mostLinks, let target = OutputPlace.target(ofLink: path) {
      self = FileIdentity(target, links: links + 1)
      return
    }
    let (folder, name) = OutputPlace.split(path)
    guard stat(folder, &status) == 0 else {
      self = .named(path)
      return
    }
    self = .future(
      system: UInt64(status.st_dev), folder: UInt64(status.st_ino), name: name)
  }
}

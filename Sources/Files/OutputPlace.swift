#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What writing to a path means: a file of its own that is replaced whole, or something that takes
/// bytes and is never replaced.
public enum OutputPlace: Equatable, Sendable {
  /// A plain file, there already or yet to be made; links to it have been followed.
  case file(String)
  /// One of the process's own open files, such as standard output.
  case stream(Int32)
  /// A pipe, a terminal or the like, which is opened and written to.
  case device(String)

  /// Follows links.
  ///
  /// - Parameter path: `-` is standard output.
  /// - Throws: ``OutputError`` for folders, disks, sockets, and links that lead nowhere.
  public init(_ path: String) throws(OutputError) {
    if path == "-" {
      self = .stream(1)
      return
    }
    var place = path
    for _ in 0...OutputPlace.mostLinks {
      if let number = OutputPlace.openFile(named: place) {
        self = .stream(number)
        return
      }
      var status = stat()
      guard lstat(place, &status) == 0 else {
        guard errno == ENOENT else {
          throw OutputError(path: path, cause: String(cString: strerror(errno)))
        }
        self = .file(place)
        return
      }
      guard let target = OutputPlace.target(ofLink: place) else {
        self = try OutputPlace(place, path, kind: status.st_mode & S_IFMT)
        return
      }
      place = target
    }
    throw OutputError(path: path, cause: "the link leads to itself: name a file")
  }

  private init(_ place: String, _ path: String, kind: mode_t) throws(OutputError) {
    switch kind {
    case S_IFREG: self = .file(place)
    case S_IFCHR, S_IFIFO: self = .device(place)
    case S_IFDIR:
      throw OutputError(path: path, cause: "this is a folder: name a file in it")
    default:
      throw OutputError(
        path: path, cause: "this is a device that is not written over: name a file")
    }
  }

  /// Whether it takes what is written to it as it comes.
  public var isStream: Bool {
    if case .file = self { false } else { true }
  }

  static let mostLinks = 40

  /// The open file that a path stands for by its name.
  private static func openFile(named path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default: break
    }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      return Int32(path.dropFirst(folder.count)).flatMap { $0 >= 0 ? $0 : nil }
    }
    return nil
  }

  /// Where a link leads, from the same place that its own path starts from; `nil` for what is no
  /// link.
  static func target(ofLink path: String) -> String? {
    var room = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = room.withUnsafeMutableBytes { room in
      readlink(path, room.baseAddress!.assumingMemoryBound(to: CChar.self), Int(PATH_MAX))
    }
    guard count > 0 else { return nil }
    let target = String(decoding: room[..<count], as: UTF8.self)
    if target.hasPrefix("/") { return target }
    let folder = split(path).folder
    return folder == "." ? target : folder + "/" + target
  }

  /// A path's folder and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Removes folders with all that is in them.
enum FolderTree {
  /// Follows no link: what others put in the folder's place is left alone.
  static func remove(_ path: String) {
    // Somebody may still be writing there.
    for _ in 0..<100 {
      empty(open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
      guard rmdir(path) != 0, errno == ENOTEMPTY || errno == EEXIST else { return }
    }
  }

  private static func empty(_ folder: Int32) {
    guard folder >= 0 else { return }
    guard let stream = fdopendir(folder) else {
      close(folder)
      return
    }
    defer { closedir(stream) }
    for name in names(in: stream) where unlinkat(folder, name, 0) != 0 {
      empty(openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
      unlinkat(folder, name, AT_REMOVEDIR)
    }
  }

  /// The names in a folder; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    return names(in: stream)
  }

  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  private static func names(in stream: Stream) -> [String] {
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

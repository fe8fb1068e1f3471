import CGDAL

#if canImport(Glibc)
  import Glibc

  /// A disk of one megabyte, where this process may mount one.
  final class TinyDisk {
    let folder: String

    init?() {
      folder = "/tmp/bergfried-disk-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      guard mkdir(folder, 0o777) == 0 else { return nil }
      guard mount("none", folder, "tmpfs", 0, "size=1m") == 0 else {
        rmdir(folder)
        return nil
      }
    }

    deinit {
      umount(folder)
      rmdir(folder)
    }

    /// What lies on the disk.
    var names: [String] {
      let list = VSIReadDir(folder)
      defer { CSLDestroy(list) }
      return (0..<Int(CSLCount(list))).compactMap { list?[$0].map { String(cString: $0) } }
        .filter { $0 != "." && $0 != ".." }
    }

    static let isPossible = TinyDisk() != nil
  }
#endif

import BergfriedEssentials

/// Where the system keeps the tz database.
enum ZoneFolder {
  /// Its place: what `TZDIR` says, or where all systems have it.
  private static var path: String {
    ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo"
  }

  /// Whether there is one.
  static var isThere: Bool { FileManager.default.fileExists(atPath: path + "/Europe") }

  /// - Parameter name: such as `Europe/Vaduz`.
  static func zone(_ name: String) -> ZoneFile? {
    // A name is no way out of the folder.
    let isName = { (letter: UInt8) in
      65...90 ~= letter || 97...122 ~= letter || 43...57 ~= letter || letter == 95
    }
    guard !name.isEmpty, name.utf8.allSatisfy(isName), !name.contains("."), !name.hasPrefix("/")
    else { return nil }
    return FileManager.default.contents(atPath: "\(path)/\(name)").flatMap { ZoneFile([UInt8]($0)) }
  }

  /// The names of all zones: files in capitals, in folders in capitals.
  static var names: [String] {
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return files.filter { file in
      file.split(separator: "/").allSatisfy { $0.first?.isUppercase == true } && zone(file) != nil
    }
  }
}

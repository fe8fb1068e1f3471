import BergfriedWatchFile

/// What a watch's text may name files with. Edits bring in none that lies outside of the watch's
/// folder: whoever may plan is not thereby allowed to have any file of the machine read, or any
/// address of its network asked.
struct NamedFiles {
  private let names: Set<String>

  /// The keys under which files are named.
  private static let keys: Set = ["terrain", "map", "area", "vertical_error", "logo"]

  /// - Throws: why the text is no YAML.
  init(yaml: String) throws {
    var names: Set<String> = []
    NamedFiles.gather(try WatchEdit.Value(yaml: yaml), isNamed: false, &names)
    self.names = names
  }

  private static func gather(
    _ value: WatchEdit.Value, isNamed: Bool, _ names: inout Set<String>
  ) {
    switch value {
    case .text(let text): if isNamed { names.insert(text) }
    case .list(let items): for item in items { gather(item, isNamed: isNamed, &names) }
    case .section(let members):
      for (key, member) in members {
        gather(member, isNamed: isNamed || keys.contains(key), &names)
      }
    case .null, .boolean, .number: break
    }
  }

  /// The first name, in the order of letters, that another text does not have and that leads out of
  /// the folder: from the root, upwards, or into what GDAL opens without a file.
  func outside(butIn earlier: NamedFiles) -> String? {
    names.subtracting(earlier.names).sorted().first { name in
      name.hasPrefix("/") || name.hasPrefix("~") || name.contains(":") || name.contains("\\")
        || name.hasPrefix("<") || name.hasPrefix("{")
        || name.split(separator: "/").contains("..")
    }
  }
}

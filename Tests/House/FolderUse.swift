import BergfriedTestSupport

/// Which folders of a target use types that others declare.
struct FolderUse {
  private let target: String
  /// For each folder those that it uses, each with a file and the type that it names.
  private var uses: [String: [String: String]] = [:]

  /// The targets with Swift sources.
  static func targets() throws -> [String] {
    Set(
      Repository.swiftFiles(under: "Sources").compactMap {
        $0.split(separator: "/").dropFirst().first.map(String.init)
      }
    ).sorted()
  }

  init(of target: String) throws {
    self.target = target
    let files = Repository.swiftFiles(under: "Sources/\(target)")
    let texts = try files.map { SwiftText(try Repository.text($0)).text }
    var homes: [Substring: String] = [:]
    // Names of types within types, which may be others' names too.
    var inner: [String: Set<Substring>] = [:]
    for (file, text) in zip(files, texts) {
      let folder = Self.folder(of: file)
      for line in text.split(separator: "\n") {
        let kind = /\b(?:struct|class|enum|protocol|actor|typealias) (\w+)/
        guard let match = line.firstMatch(of: kind) else { continue }
        if line.starts(with: " ") {
          inner[folder, default: []].insert(match.1)
        } else {
          homes[match.1] = folder
        }
      }
    }
    for (file, text) in zip(files, texts) {
      let own = Self.folder(of: file)
      for match in text.matches(of: /\b[A-Z]\w*/) {
        guard let home = homes[match.output], home != own,
          inner[own]?.contains(match.output) != true
        else { continue }
        uses[own, default: [:]][home] = "\(file) names \(match.output)"
      }
    }
  }

  /// Pairs that use each other, a line each.
  var mutual: [String] {
    uses.sorted { $0.key < $1.key }.flatMap { folder, used in
      used.keys.sorted().compactMap { other in
        guard folder < other, let back = uses[other]?[folder] else { return nil }
        return "\(target): \(folder) and \(other): \(used[other]!), \(back)"
      }
    }
  }

  /// What a file's path has between its target and its name.
  private static func folder(of file: String) -> String {
    file.split(separator: "/").dropFirst(2).dropLast().joined(separator: "/")
  }
}

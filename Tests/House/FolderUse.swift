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
    for (file, text) in zip(files, texts) {
      for line in text.split(separator: "\n") where !line.starts(with: " ") {
        let kind = /\b(?:struct|class|enum|protocol|actor|typealias) (\w+)/
        if let match = line.firstMatch(of: kind) { homes[match.1] = Self.folder(of: file) }
      }
    }
    for (file, text) in zip(files, texts) {
      let own = Self.folder(of: file)
      for match in text.matches(of: /\b[A-Z]\w*/) {
        guard let home = homes[match.output], home != own else { continue }
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

/// One `import` of a source.
struct ImportLine: Equatable {
  let line: Int
  /// The module, or ``ImportTable``'s name for it.
  let module: String
  /// Whether it is compiled only where `canImport` says so.
  let isConditional: Bool

  static func all(in source: SwiftText) -> [ImportLine] {
    var conditions = 0
    var imports: [ImportLine] = []
    for (index, line) in source.lines.enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard let first = words.first else { continue }
      if first == "#if" {
        conditions += conditions > 0 || line.contains("canImport(") ? 1 : 0
      } else if first == "#endif" {
        conditions = max(0, conditions - 1)
      } else if let module = module(of: words) {
        imports.append(
          ImportLine(
            line: index + 1, module: ImportTable.libc.contains(module) ? "libc" : module,
            isConditional: conditions > 0))
      }
    }
    return imports
  }

  private static func module(of words: [String]) -> String? {
    let levels = ["public", "package", "internal", "fileprivate", "private"]
    let rest = words.drop { levels.contains($0) || $0.hasPrefix("@") }
    guard rest.first == "import" else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let path = rest.dropFirst().drop { kinds.contains($0) }.first
    return path.map { String($0.prefix { $0 != "." && $0 != ";" }) }
  }
}

import Foundation

/// The manifest's table of what each target may import, read from its text.
struct ImportTable {
  /// The C library's modules, which the table calls by one name.
  static let libc: Set<String> = ["Darwin", "Glibc", "Musl"]

  let allowed: [String: Set<String>]

  /// - Parameter manifest: the text of `Package.swift`.
  /// - Precondition: the text holds the table.
  init(manifest: String) {
    guard let start = manifest.range(of: "let imports: [String: [String]] = [") else {
      preconditionFailure("the manifest has no import table")
    }
    guard let end = manifest[start.upperBound...].range(of: "\n]") else {
      preconditionFailure("the import table has no end")
    }
    allowed = ImportTable.entries(manifest[start.upperBound..<end.lowerBound])
  }

  /// Reads `"key": ["value", …],` again and again.
  private static func entries(_ text: Substring) -> [String: Set<String>] {
    var entries: [String: Set<String>] = [:]
    var key: String?
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      let isQuoted = index % 2 == 1
      if isQuoted, let key {
        entries[key, default: []].insert(String(part))
      } else if isQuoted {
        key = String(part)
        entries[String(part)] = []
      } else if part.contains("]") {
        key = nil
      }
    }
    return entries
  }

  /// The folder of a target, as the manifest has it.
  static func folder(of target: String) -> String {
    if target.hasSuffix("Tests") { return "Tests/" + target.dropLast("Tests".count) }
    if target == "BergfriedTestSupport" { return "Tests/Support" }
    // All that needs no files bears the package's own name.
    return "Sources/" + (target == "Bergfried" ? target : "\(target.dropFirst("Bergfried".count))")
  }
}

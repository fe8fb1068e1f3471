import BergfriedCore
import BergfriedEssentials

/// What identifies a file that went into an answer.
package struct InputFile: Encodable, Sendable {
  package let name: String
  package let bytes: Int?
  package let modified: String?
  /// XXH64 of the content; `nil` for a large file and for what is not a plain file.
  package let xxh64: String?
  /// XXH64 of the first and the last MiB, one after the other, of a large file.
  package let xxh64OfEnds: String?

  package init(
    name: String, bytes: Int? = nil, modified: String? = nil, xxh64: String? = nil,
    xxh64OfEnds: String? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.modified = modified
    self.xxh64 = xxh64
    self.xxh64OfEnds = xxh64OfEnds
  }

  /// One line for a manifest.
  package var text: String {
    guard let bytes else { return name }
    let parts = [
      name, "\(bytes) bytes", modified.map { "modified \($0)" }, xxh64.map { "xxh64 \($0)" },
      xxh64OfEnds.map { "xxh64 of the first and last MiB \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

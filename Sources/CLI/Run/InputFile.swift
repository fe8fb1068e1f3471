import BergfriedCore
import BergfriedEssentials

/// What identifies a file that went into an answer.
struct InputFile: Encodable {
  let name: String
  let bytes: Int?
  let modified: String?
  /// XXH64 of the content; `nil` for a large file and for what is not a plain file.
  let xxh64: String?
  /// XXH64 of the first and the last MiB, one after the other, of a large file.
  let xxh64OfEnds: String?

  /// Hashing a larger file whole would take longer than a viewshed over it.
  private static let hashLimit = 1 << 26
  private static let endBytes = 1 << 20

  /// - Complexity: O(bytes) up to 64 MiB, at the speed of memory; a file that is not a plain one is
  ///   not read.
  init(path: String) {
    name = path
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      (bytes, modified, xxh64, xxh64OfEnds) = (nil, nil, nil, nil)
      return
    }
    var status = stat()
    let size = stat(resolved, &status) == 0 ? Int(status.st_size) : 0
    bytes = size
    modified = (attributes[.modificationDate] as? Date)?.formatted(.iso8601)
    let hash = InputFile.hash(resolved, isWhole: size <= InputFile.hashLimit)
    (xxh64, xxh64OfEnds) = size <= InputFile.hashLimit ? (hash, nil) : (nil, hash)
  }

  /// One line for a manifest.
  var text: String {
    guard let bytes else { return name }
    let parts = [
      name, "\(bytes) bytes", modified.map { "modified \($0)" }, xxh64.map { "xxh64 \($0)" },
      xxh64OfEnds.map { "xxh64 of the first and last MiB \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func hash(_ path: String, isWhole: Bool) -> String? {
    guard let content = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return nil }
    let part = isWhole ? content : content.prefix(endBytes) + content.suffix(endBytes)
    return Format.hexadecimal(part.withUnsafeBytes { BergfriedCLI.xxh64($0) }, digits: 16)
  }
}

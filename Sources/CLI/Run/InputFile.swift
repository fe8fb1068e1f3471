import Foundation

/// What identifies a file that went into an answer.
struct InputFile: Encodable {
  let name: String
  let bytes: Int?
  let modified: String?
  /// XXH64 of the content; `nil` for files over 1 GiB and for what is not a plain file.
  let xxh64: String?

  private static let hashLimit = 1 << 30

  /// - Complexity: O(bytes), at the speed of memory; a file that is not a plain one is not read.
  init(path: String) {
    name = path
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      (bytes, modified, xxh64) = (nil, nil, nil)
      return
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    bytes = size
    modified = (attributes[.modificationDate] as? Date)?.formatted(.iso8601)
    xxh64 = size <= InputFile.hashLimit ? InputFile.hash(resolved) : nil
  }

  /// One line for a manifest.
  var text: String {
    guard let bytes else { return name }
    let parts = [
      name, "\(bytes) bytes", modified.map { "modified \($0)" }, xxh64.map { "xxh64 \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func hash(_ path: String) -> String? {
    guard let content = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return nil }
    return String(format: "%016llx", content.withUnsafeBytes { BergfriedCLI.xxh64($0) })
  }
}

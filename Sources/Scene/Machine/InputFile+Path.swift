package import BergfriedAnswers
import BergfriedCore
import BergfriedEssentials

extension InputFile {
  /// Hashing a larger file whole would take longer than a viewshed over it.
  private static let hashLimit = 1 << 26
  private static let endBytes = 1 << 20

  /// - Complexity: O(bytes) up to 64 MiB, at the speed of memory; a file that is not a plain one is
  ///   not read.
  package init(path: String) {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      self.init(name: path)
      return
    }
    var status = stat()
    let size = stat(resolved, &status) == 0 ? Int(status.st_size) : 0
    let isWhole = size <= InputFile.hashLimit
    let hash = InputFile.hash(resolved, isWhole: isWhole)
    self.init(
      name: path, bytes: size,
      modified: (attributes[.modificationDate] as? Date)?.formatted(.iso8601),
      xxh64: isWhole ? hash : nil, xxh64OfEnds: isWhole ? nil : hash)
  }

  private static func hash(_ path: String, isWhole: Bool) -> String? {
    guard let content = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return nil }
    let part = isWhole ? content : content.prefix(endBytes) + content.suffix(endBytes)
    return Format.hexadecimal(part.withUnsafeBytes { BergfriedScene.xxh64($0) }, digits: 16)
  }
}

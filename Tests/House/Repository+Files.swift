import BergfriedTestSupport
import Foundation

/// The files that the house tests read.
extension Repository {
  /// Where Swift sources stand.
  static let folders = ["Sources", "Tests", "Benchmarks", "Examples", "Fuzz", "Server"]

  /// Whether a file or folder is there.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// The folders directly in a folder, by name.
  static func subfolders(of path: String) throws -> [String] {
    let url = root.appendingPathComponent(path)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      let inner = url.appendingPathComponent(name).path
      return FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }

  /// Paths of all Swift files under a folder, from the root.
  static func swiftFiles(under path: String) -> [String] { files(under: path, ending: ["swift"]) }

  /// Paths of all files under a folder whose names end so, from the root; what builds leave behind
  /// stands in hidden folders and is passed over. None where there is no such folder.
  static func files(under path: String, ending: Set<String>) -> [String] {
    let files = FileManager.default.enumerator(
      at: path.isEmpty ? root : root.appendingPathComponent(path), includingPropertiesForKeys: nil,
      options: [.skipsHiddenFiles])
    let urls = (files?.compactMap { $0 as? URL } ?? []).filter { ending.contains($0.pathExtension) }
    return urls.map { String($0.path.dropFirst(root.path.count + 1)) }.sorted()
  }

  /// All Swift files that people write, manifests included.
  static func allSwiftFiles() throws -> [String] {
    let files = ["Package.swift"] + folders.flatMap(swiftFiles(under:))
    precondition(files.count > 100, "only \(files.count) Swift files under \(root.path)")
    return files
  }
}

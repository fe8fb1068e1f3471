package import Foundation

/// A folder of its own for one test; it goes with the test.
package final class Folder: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("bergfried-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  package var path: String { url.path }

  /// The path of a file in it.
  package subscript(name: String) -> String { url.appendingPathComponent(name).path }

  /// An empty file, open for writing.
  package func handle(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url.appendingPathComponent(name))
  }

  /// Writes a file and gives its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: Data, to name: String) throws -> String {
    try bytes.write(to: url.appendingPathComponent(name))
    return self[name]
  }

  /// A file's text; `nil` where there is none.
  package func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self[name]).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file read as JSON.
  package func json<Answer: Decodable>(_ type: Answer.Type, in name: String) throws -> Answer {
    try JSONDecoder().decode(type, from: Data(contentsOf: url.appendingPathComponent(name)))
  }

  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

package import Foundation

/// Programs of this package, which are built beside its tests.
package enum BuiltProgram {
  struct Missing: Error {
    let name: String
  }

  package static func url(_ name: String) throws -> URL {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = own.deletingLastPathComponent()
    for _ in 0..<4 {
      let url = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: url.path) { return url }
      folder = folder.deletingLastPathComponent()
    }
    throw Missing(name: name)
  }
}

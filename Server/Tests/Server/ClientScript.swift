import Foundation

/// Scripts that use a server as its clients do.
enum ClientScript {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where script/bootstrap puts Python's packages, beside the build.
  static let own = root.appendingPathComponent(".build-python/bin").path

  /// A Python that has a module; `nil` for none.
  static func python(with module: String) -> String? {
    [own + "/python3", "/usr/bin/python3"].first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (try? Told(of: [$0, "-c", "import \(module)"]))?.status == 0
    }
  }

  /// Whether there is a program of that name.
  static func has(_ program: String) -> Bool {
    (try? Told(of: ["/usr/bin/env", "sh", "-c", "PATH=$PATH:/usr/sbin command -v \(program)"]))?
      .status == 0
  }

  /// Runs a script of the tests' folder, such as `Clients/proxy.py`.
  static func run(_ python: String?, _ name: String, _ arguments: [String]) throws -> Told {
    let script = root.appendingPathComponent("Server/Tests/" + name).path
    return try Told(of: [python ?? "python3", script] + arguments)
  }
}

import Foundation
import Testing

/// A script that uses a server as its clients do, in `Server/Tests`.
struct ClientScript {
  /// The folder of all packages.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where script/bootstrap puts Python's packages, beside the build.
  static let own = root.appendingPathComponent(".build-python/bin").path

  private let python: String
  private let path: String

  /// - Parameters:
  ///   - name: such as `Clients/proxy.py`.
  ///   - modules: what it imports, with commas. It is run by the first Python that has them.
  init(_ name: String, needing modules: String = "sys") {
    path = ClientScript.root.appendingPathComponent("Server/Tests/" + name).path
    let known = [ClientScript.own + "/python3", "/usr/bin/python3"]
    python =
      known.first { (try? Told(of: [$0, "-c", "import " + modules]))?.status == 0 } ?? ""
  }

  /// Whether there is a Python that has what it imports.
  var canRun: Bool { !python.isEmpty }

  /// Whether there is a program of that name.
  static func has(_ program: String) -> Bool {
    let told = try? Told(of: [
      "/usr/bin/env", "sh", "-c", "PATH=$PATH:/usr/sbin command -v \(program)",
    ])
    return told?.status == 0
  }

  /// Runs it, and expects that it ends well.
  ///
  /// - Parameter settings: of its environment, such as `HOME=/tmp`.
  func run(_ arguments: [String], with settings: [String] = []) throws {
    let told = try Told(of: ["/usr/bin/env"] + settings + [python, path] + arguments)
    #expect(told.status == 0, "\(told.text.suffix(4000))")
  }
}

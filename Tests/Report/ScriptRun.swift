import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedReport

/// The page's scripts, run by Node.js without a page.
struct ScriptRun {
  /// `nil` where it is not installed.
  static let node = Command.installed("node")

  struct Failure: Error {
    let text: String
  }

  /// Where the modules stand, and their tests.
  static let modules = Repository.url("Sources/Report/Page")
  static let tests = Repository.url("Tests/Page")

  /// What a script prints as JSON that finds `data`, `streets`, `ground` and `crossing`.
  static func answer<Answer: Decodable>(
    _ type: Answer.Type, to script: String, over data: MovingMapData
  ) throws -> Answer {
    let model = modules.appendingPathComponent("model.js").absoluteString
    let text = try output(
      of: """
        import { Crossing, Ground, Streets } from '\(model)';
        const data = \(data.json);
        const streets = new Streets(data.streets), ground = new Ground(data.ground, data.looks);
        const crossing = new Crossing(data.crossings[0], streets);
        console.log(JSON.stringify((() => { \(script) })()));
        """)
    return try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// What a module prints; `arguments` stand before its name.
  static func output(of module: String, _ arguments: [String] = []) throws -> String {
    let folder = try Folder()
    defer { withExtendedLifetime(folder) {} }
    return try output(of: arguments + [folder.write(module, to: "script.mjs")])
  }

  /// What Node.js prints when it is called like this; what it complains about is an error.
  static func output(of arguments: [String]) throws -> String {
    let answer = try Command.run(#require(node), arguments)
    guard answer.status == 0 else { throw Failure(text: answer.output + answer.errors) }
    return answer.output
  }
}

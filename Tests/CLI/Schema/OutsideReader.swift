import BergfriedTestSupport
import Foundation
import Testing

/// PyYAML, which follows YAML 1.1, and jsonschema: what others read our files with.
enum OutsideReader {
  static let isThere: Bool = {
    guard let python = Command.installed("python3") else { return false }
    return (try? Command.run(python, ["-c", "import yaml, jsonschema"]))?.status == 0
  }()

  private static let script = """
    import json, sys, yaml
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1]))
    Draft202012Validator.check_schema(schema)
    for path in sys.argv[2:]:
        value = yaml.safe_load(open(path))
        for error in Draft202012Validator(schema).iter_errors(value):
            print(path, list(error.absolute_path), error.message[:200])
    """

  /// What is wrong with files by one of the guides' schemas, a line each.
  static func problems(by schema: String, _ paths: String...) throws -> String {
    let python = try #require(Command.installed("python3"))
    let guide = Repository.url("Guides/\(schema)").path
    let answer = try Command.run(python, ["-c", script, guide] + paths)
    try #require(answer.status == 0, "\(answer.errors)")
    return answer.output
  }
}

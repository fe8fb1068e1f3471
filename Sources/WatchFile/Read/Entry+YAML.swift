import BergfriedCore
import Yams

extension Entry {
  /// The whole of a text in YAML; `nil` where it is none, which the log then says.
  init?(yaml: String, log: ProblemLog) {
    do {
      if let expansion = try Expansion(of: yaml), expansion.isTooMuch(forLetters: yaml.utf8.count) {
        log.add(
          .watchExpands,
          "its anchors and aliases stand for more than \(Expansion.mostValues) values, or "
            + "for lists more than \(Expansion.mostDepth) deep: write out what is meant", at: nil,
          key: "")
        return nil
      }
      guard let node = try Yams.compose(yaml: yaml, .basic) else {
        log.add(
          .watchEmpty, "the file is empty: give at least place, night and towers", at: nil,
          key: "")
        return nil
      }
      self.init(node: node, mark: node.textMark, key: "", log: log)
    } catch let error as YamlError {
      let (code, text, mark) = Entry.problem(of: error)
      log.add(code, text, at: mark, key: "")
      return nil
    } catch {
      log.add(.watchNotYAML, "this is not YAML: \(error)", at: nil, key: "")
      return nil
    }
  }

  private static func problem(
    of error: YamlError
  ) -> (code: ErrorCode, text: String, mark: TextMark?) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = context.map { " \($0.text) from line \($0.mark.line)" } ?? ""
      return (.watchNotYAML, "this is not YAML: \(problem)\(words)", TextMark(mark))
    case .reader(let problem, let offset, _, let yaml):
      let line = 1 + yaml.prefix(offset ?? 0).count(where: \.isNewline)
      return (.watchNotYAML, "this is not YAML: \(problem)", TextMark(line: line))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: ", ")
      return (
        .watchRepeated, "\(names) stands twice in one section: keep one of them",
        TextMark(context.mark)
      )
    default: return (.watchNotYAML, "this is not YAML: \(error)", nil)
    }
  }
}

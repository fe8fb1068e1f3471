import Yams

/// What was found to be wrong so far.
final class Problems {
  let file: String
  private(set) var all: [WatchProblem] = []

  init(file: String) { self.file = file }

  func add(line: Int, _ key: String, _ text: String) {
    all.append(WatchProblem(file: file, line: line, key: key, text: text))
  }

  func add(_ node: Node, _ key: String, _ text: String) {
    add(line: node.mark?.line ?? 1, key, text)
  }
}

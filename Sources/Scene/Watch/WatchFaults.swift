package import BergfriedCore
package import BergfriedGDAL
package import BergfriedWatchFile

/// What is found wrong with a watch once the files that it names are open, each with its line.
package final class WatchFaults {
  private let path: String
  /// Read when something is wrong for the first time.
  private lazy var marks = WatchMarks(path: path)
  private(set) var problems: [Problem] = []

  package init(path: String) { self.path = path }

  package func add(_ text: String, at steps: [WatchMarks.Step]) {
    problems.append(marks.problem(text, at: steps))
  }

  /// Does what a part of the watch asks for, and notes what is wrong with that.
  ///
  /// - Returns: `nil` where something was.
  /// - Throws: what is no fault of the watch's.
  package func trying<Result>(
    at steps: [WatchMarks.Step], _ work: () throws -> Result
  ) throws -> Result? {
    do {
      return try work()
    } catch {
      guard let failure = Failure(error),
        [.badData, .usage, .missingInput].contains(failure.kind)
      else { throw error }
      add(failure.text, at: steps)
      return nil
    }
  }

  /// - Throws: all of it by line, if there is any.
  package func check() throws {
    guard !problems.isEmpty else { return }
    let sorted = problems.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    throw WatchFileError.problems(sorted.map(\.element))
  }
}

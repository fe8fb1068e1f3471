package import BergfriedCore
import BergfriedGDAL
package import BergfriedWatchFile

/// What is found wrong with a watch once the files that it names are open, each with its line.
package final class WatchFaults {
  private let source: WatchSource
  /// Read when something is wrong for the first time.
  private lazy var marks = source.marks
  private(set) var problems: [Problem] = []

  package init(_ source: WatchSource) { self.source = source }

  package func add(_ code: ErrorCode, _ text: String, at steps: [WatchMarks.Step]) {
    problems.append(marks.problem(code, text, at: steps))
  }

  /// Adds a failure, with settings named by the watch's keys. One that is about a key of the watch
  /// stands there, whatever part asked for it.
  private func add(_ failure: Failure, at steps: [WatchMarks.Step]) {
    if let key = failure.wording.subject?.watchSteps {
      add(failure.code, failure.wording.aboutSubject.told(by: .watch), at: key)
    } else {
      add(failure.code, failure.wording.told(by: .watch), at: steps)
    }
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
      add(failure, at: steps)
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

/// What became of a line of sight that was asked for.
package enum SightlineResult {
  case answer(SightlineAnswer)
  /// An end lies where no ground is known; in words.
  case failure(id: String, name: String?, problem: String)

  package var id: String {
    switch self {
    case .answer(let answer): answer.observer.id
    case .failure(let id, _, _): id
    }
  }

  package var name: String? {
    switch self {
    case .answer(let answer): answer.observer.name
    case .failure(_, let name, _): name
    }
  }

  package var answer: SightlineAnswer? {
    if case .answer(let answer) = self { answer } else { nil }
  }
}

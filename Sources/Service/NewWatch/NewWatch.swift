import BergfriedCore
import BergfriedEssentials
import BergfriedGDAL

/// What is known of a watch that is to be written, answer by answer.
package struct NewWatch {
  /// At the head of its page.
  package let title: String?
  /// The terrain's coordinate system, where its file does not say it.
  package let crs: String?
  /// What times are told by that do not say how far they are ahead of UTC.
  package let timeZone: String?

  /// The terrain with its path.
  private(set) var terrain: (path: String, opened: Terrain)?
  /// The map's path; `nil` in it where there is to be none.
  private(set) var map: String??
  private(set) var towers: [NewTower] = []
  private(set) var night: NewNight?
  private(set) var telescope: NewTelescope?

  package init(title: String? = nil, crs: String? = nil, timeZone: String? = nil) {
    (self.title, self.crs, self.timeZone) = (title, crs, timeZone)
  }

  /// What is not known yet.
  package var missing: [NewWatchQuestion] {
    NewWatchQuestion.allCases.filter { question in
      switch question {
      case .terrain: terrain == nil
      case .map: map == nil
      case .tower: towers.isEmpty
      case .night: night == nil
      case .telescope: telescope == nil
      }
    }
  }

  /// Takes an answer as someone writes it.
  ///
  /// - Throws: ``Failure`` for one that cannot be.
  package mutating func take(_ answer: String, for question: NewWatchQuestion) throws {
    switch question {
    case .terrain:
      var options = TerrainOptions()
      options.crs = crs
      terrain = (answer, try Terrain(path: answer, options: options))
    case .map: try takeMap(answer)
    case .tower: towers.append(try NewTower(answer, number: towers.count + 1))
    case .night:
      let words = answer.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count == 2 else {
        throw Failure(
          .questionAnswer, "'\(answer)' is no night: give two times, the bell and midnight")
      }
      try takeNight(bell: words[0], midnight: words[1])
    case .telescope:
      guard let known = NewTelescope(rawValue: answer.lowercased()) else {
        throw Failure(
          .questionAnswer, "'\(answer)' is nothing to look with: give eye, glass or camera")
      }
      telescope = known
    }
  }

  /// Takes an answer as someone types it, with spaces at its ends.
  ///
  /// - Throws: ``Failure`` for one that cannot be.
  package mutating func take(typed line: String, for question: NewWatchQuestion) throws {
    let end = line.lastIndex { !$0.isWhitespace }.map(line.index(after:)) ?? line.startIndex
    try take(String(line[..<end].drop(while: \.isWhitespace)), for: question)
  }

  /// Takes the night by its two ends.
  ///
  /// - Throws: ``Failure`` for times that cannot be.
  package mutating func takeNight(bell: String, midnight: String) throws {
    night = try NewNight(bell: bell, midnight: midnight, timeZone: timeZone)
  }

  private mutating func takeMap(_ answer: String) throws {
    guard answer.lowercased() != "none" else {
      map = .some(nil)
      return
    }
    let isOpenedByGDAL = answer.hasPrefix("/vsi") || answer.contains(":")
    guard isOpenedByGDAL || FileManager.default.fileExists(atPath: answer) else {
      throw Failure(.inputMissing, "there is no file '\(answer)': give a map's path, or none")
    }
    map = answer
  }
}

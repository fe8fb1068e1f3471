package import BergfriedAnswers
package import BergfriedCore
import BergfriedScene
package import BergfriedWatchFile

/// Which questions a file answers, held against those of the watch: none may be left out.
package struct AskedCrossings {
  /// Where from, where to and when.
  package struct Question: Hashable {
    package var from: [String]
    package var to: [String]
    /// `nil` where it may be chosen freely.
    package var times: Range<Ticks>?

    package var text: String {
      "from \(EndPhrase.text(of: from)) to \(EndPhrase.text(of: to))"
    }
  }

  package let problems: [String]
  /// What the file does not answer though the watch asks it, where that is no fault.
  package let note: String?

  /// - Parameters:
  ///   - told: what the file answers.
  ///   - own: what the watch asks.
  ///   - night: when whoever asks by flags is taken to ask about.
  package init(_ told: [Question], of own: [Question], night: Range<Ticks>) {
    var counts: [Question: Int] = [:]
    for question in told { counts[question, default: 0] += 1 }
    var left: [Question: Int] = [:]
    for question in own { left[question, default: 0] += 1 }
    var problems = counts.filter { $1 > max(1, left[$0] ?? 0) }.map {
      "it answers \($0.key.text) \($0.value) times"
    }
    var note: String?
    if told.allSatisfy({ left[$0] == nil }) {
      // Asked by flags, one question at a time and about the whole night.
      if told.count > 1 {
        problems.append("it answers \(told.count) questions, none of which is the watch's")
      } else if let times = told.first?.times, times != night {
        problems.append("its bell and midnight are neither the night's nor those of a crossing")
      } else if !own.isEmpty {
        note = "\(own.count) of the watch's own: this file answers another question"
      }
    } else {
      problems += left.filter { counts[$0.key] == nil }.map { question, _ in
        "it leaves out \(question.text), which the watch asks as well"
      }
      problems += counts.filter { left[$0.key] == nil }.map { question, _ in
        "it answers \(question.text) then besides, which the watch does not ask"
      }
    }
    self.problems = problems.sorted()
    self.note = note
  }
}

extension AskedCrossings {
  package init(_ file: CrossingsDocument, in watch: Watch) {
    let own = watch.crossings.isEmpty ? [] : (try? SlipRun.crossings(of: watch)) ?? []
    self.init(
      file.answers.map { answer in
        let (bell, midnight) = (Ticks(utc: answer.bell), Ticks(utc: answer.midnight))
        let times = bell.flatMap { bell in
          midnight.flatMap { bell < $0 ? bell..<$0 : nil }
        }
        return Question(from: answer.from, to: answer.to, times: times)
      },
      of: own.map {
        Question(from: $0.from.map(\.text), to: $0.to.map(\.text), times: $0.times)
      }, night: watch.night.times)
  }

  /// When someone sets out may be asked anew, and is told.
  package init(_ file: EscortsDocument, in watch: Watch) {
    self.init(
      file.escorts.map { Question(from: $0.from, to: $0.to) },
      of: EscortRun.errands(of: watch).map {
        Question(from: $0.from.map(\.text), to: $0.to.map(\.text))
      }, night: watch.night.times)
  }
}

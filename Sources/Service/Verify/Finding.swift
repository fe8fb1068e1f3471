/// What `verify` found of one answer: what is wrong, and how each of its figures was looked at.
package struct Finding {
  /// What was asked and claimed. A proof of another time or speed proves nothing here, so all of
  /// it is told.
  package let subject: String
  package var problems: [String] = []
  /// How much was replayed with sight lines, where that was done.
  package var replay: String?
  /// Held against the watch made anew, by code that no search uses.
  package var checked: [String] = []
  /// Worked out once more by the code that wrote them, and the same.
  package var repeated: [String] = []
  /// Not looked at, as an older version worded it.
  package var older: [String] = []

  package init(_ subject: String) { self.subject = subject }

  /// Says of something that it was only worked out once more.
  package mutating func `repeat`(_ name: String) {
    checked.removeAll { $0 == name }
    repeated.insert(name, at: 0)
  }

  package var isRight: Bool { problems.isEmpty }

  package var lines: [String] {
    guard isRight else { return ["Wrong     \(subject): \(problems.joined(separator: "; "))"] }
    return ["Right     \(subject)"] + (replay.map { ["Replay    \($0): nobody sees"] } ?? [])
      + line("Checked  ", checked, "by code that no search uses")
      + line("Repeated ", repeated, "the same from the same search, which is no second opinion")
      + line("Unchecked", older, "an older version worded them")
  }

  private func line(_ label: String, _ names: [String], _ how: String) -> [String] {
    names.isEmpty ? [] : ["\(label) \(names.joined(separator: ", ")): \(how)"]
  }
}

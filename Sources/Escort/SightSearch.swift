import BergfriedCore

/// The earliest arrival of someone who is never out of view for longer than some time, while looks
/// come and go.
///
/// *Model.* They set out at one time, walk along pieces at an even pace or wait at nodes, and are
/// in view wherever looks surely hold them. Time is continuous. Walking slower, waiting on a piece
/// or turning back there keeps nobody better in view than waiting at the piece's end, which is in
/// view whenever the piece is. A run in view that is shorter than asked is a glimpse and ends
/// nothing.
///
/// *Labels.* An ``Absence`` says that they can be at a node at any time from `time` on, having been
/// last in view at the earlier of `until` and the time less `walked`: they left a view that lasts
/// until then, whenever they liked, and have walked so long since. Of two at a node, one that is no
/// later, has walked no longer and whose view lasted no less leaves all open that the other does. A
/// ``Presence`` says that they can be in view at a node from `time` on, in a run since `since`; who
/// is there early can wait in view, so that the earliest of each interval in view decides.
///
/// It is a search over the free intervals of ``Reach`` with the roles changed, with the time out of
/// view for what must not run out.
struct SightSearch {
  let streets: EscortStreets
  let rests: [Int64]
  let goals: Set<Int>
  /// The longest time out of view, and the shortest run in view that counts.
  let most: Int64
  let leastRun: Int64
  let deadline: Int64
  var labels: [SightLabel] = []
  private var queue = EscortQueue()
  private var absences: [[SightLabel]]
  private var presences: [[SightLabel]]

  /// - Parameter rests: how long the way from each node to a goal takes at least.
  init(
    _ streets: EscortStreets, rests: [Int64], goals: Set<Int>, most: Int64, leastRun: Int64,
    deadline: Int64
  ) {
    self.streets = streets
    self.rests = rests
    self.goals = goals
    self.most = most
    self.leastRun = leastRun
    self.deadline = deadline
    absences = Array(repeating: [], count: streets.nodeCount)
    presences = Array(repeating: [], count: streets.nodeCount)
  }

  /// The label that first stands at a goal; `nil` if none does by the deadline.
  mutating func search(from starts: [Int], at begin: Int64) -> Int? {
    for start in starts {
      push(
        SightLabel(
          node: start, kind: .absence(walked: 0, until: begin), time: begin, parent: -1,
          move: .wait))
    }
    while let item = queue.pop() {
      let label = labels[item.label]
      guard keep(label) else { continue }
      switch label.kind {
      case .absence(let walked, let until):
        if goals.contains(label.node) { return item.label }
        goOn(label, item.label, walked: walked, until: until)
      case .presence(let since, let end):
        goOn(label, item.label, since: since, end: end)
      }
    }
    return nil
  }

  mutating func push(_ label: SightLabel) {
    let rest = rests[label.node]
    guard rest < .max, label.time + rest <= deadline else { return }
    if case .absence(let walked, let until) = label.kind {
      guard walked <= most, label.time - until <= most else { return }
    }
    guard !isKnown(label) else { return }
    labels.append(label)
    queue.push(label.time + rest, label.time, labels.count - 1)
  }

  private func isKnown(_ label: SightLabel) -> Bool {
    switch label.kind {
    case .absence: absences[label.node].contains { $0.isAtLeastAsGood(as: label, leastRun) }
    case .presence: presences[label.node].contains { $0.isAtLeastAsGood(as: label, leastRun) }
    }
  }

  /// Whether a label is news; those of a node come in the order of their times.
  private mutating func keep(_ label: SightLabel) -> Bool {
    if isKnown(label) { return false }
    switch label.kind {
    case .absence: absences[label.node].append(label)
    case .presence: presences[label.node].append(label)
    }
    return true
  }
}

/// Someone at a node, and how they came there.
struct SightLabel {
  enum Kind {
    case absence(walked: Int64, until: Int64)
    case presence(since: Int64, end: Int64)
  }

  enum Move {
    case wait
    /// Along a piece, arriving whenever one likes from `time` on.
    case walk(EscortSide)
    /// Along a piece, setting out at one time.
    case leave(EscortSide, at: Int64)
  }

  let node: Int
  let kind: Kind
  let time: Int64
  let parent: Int
  let move: Move

  /// - Precondition: both are at one node and of one kind.
  func isAtLeastAsGood(as other: SightLabel, _ leastRun: Int64) -> Bool {
    guard time <= other.time else { return false }
    switch (kind, other.kind) {
    case (.absence(let walked, let until), .absence(let theirs, let end)):
      return walked <= theirs && until >= end
    case (.presence(let since, let end), .presence(let theirs, let last)):
      // A run that is long enough at that time is as good as a longer one.
      return end == last && since <= max(theirs, other.time - leastRun)
    default: return false
    }
  }
}

import BergfriedCore
import BergfriedCoverage

/// The looks that one night has and another has not, as a list.
struct AddedLooks {
  private let title: String
  private let items: [String]

  init(_ before: Coverage, _ after: Coverage, _ title: String) {
    self.title = title
    func key(_ look: LookField, _ coverage: Coverage) -> [String] {
      [
        coverage.towers[look.tower].tower.name, look.telescope.name,
        HTML.number(look.azimuthDegrees, digits: 1), look.times.description,
      ]
    }
    let known = Set(before.lookFields.map { key($0, before) })
    items = after.lookFields.filter { !$0.times.isEmpty && !known.contains(key($0, after)) }
      .map { look in
        let tower = after.towers[look.tower].tower.name
        return "\(HTML.escaped(look.telescope.name)) on \(HTML.escaped(tower)) towards "
          + "\(HTML.number(look.azimuthDegrees, digits: 1))°, "
          + AddedLooks.times(look.times, by: after.question.clock)
      }
  }

  var html: String {
    guard !items.isEmpty else { return "" }
    return """
      <section class="added"><h3>Looks that \(HTML.escaped(title)) has besides</h3>
      <ul>\(items.map { "<li>\($0)</li>" }.joined(separator: "\n"))</ul></section>
      """
  }

  /// The first time, and how many more there are.
  private static func times(_ times: IntervalSet, by clock: WallClock) -> String {
    let first = times.intervals[0]
    let span =
      "\(clock.clock(first.lowerBound)) to \(clock.clock(first.upperBound)) \(clock.name)"
    let more = times.intervals.count - 1
    return more == 0 ? span : "\(span) and \(more) times more"
  }
}

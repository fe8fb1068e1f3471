import BergfriedCore

extension Terrain {
  /// Says of numbers that can be no heights how many there were, and how to call them what they
  /// are.
  var strayWarnings: [Wording] {
    let strays = source.strays
    guard strays.count > 0 else { return [] }
    let range = grid.decoding.plausible
    let told = strays.counts.map { "\($0.number.cellText) in \($0.count)" }
    let rest = strays.count - strays.counts.reduce(0) { $0 + $1.count }
    let list = (told + (rest > 0 ? ["others in \(rest)"] : [])).joined(separator: ", ")
    let words = strays.counts.map { "\(setting: .noData, $0.number.cellText)" as Wording }
    return [
      """
      \(path): \(strays.count) cells hold what is taken for no height (\(list)), as it stands for \
      missing data elsewhere or lies beyond \(Int(range.lowerBound)) to \(Int(range.upperBound)) \
      m; they count as unknown (\(Wording(words, joinedBy: " ")) says so beforehand)
      """
    ]
  }
}

extension Double {
  /// A number as a user would write it.
  fileprivate var cellText: String {
    if rounded() == self, magnitude < 1e15 { return String(Int64(self)) }
    return Double(Float(self)) == self ? "\(Float(self))" : "\(self)"
  }
}

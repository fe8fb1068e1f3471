import BergfriedCoverage
import Yams

/// The ladder of recognition: one of those that are known, or the user's own.
extension WatchReader {
  func ladder(_ top: Section) -> Ladder? {
    guard let node = top.node("ladder") else { return Self.known["dori-2015"] }
    guard node.mapping == nil else { return top.section("ladder").flatMap(ladder(of:)) }
    guard let name = top.text("ladder") else { return nil }
    if let ladder = Self.known[name] { return ladder }
    top.note(
      "ladder",
      "'\(name)' is none of \(Self.known.keys.sorted().joined(separator: ", ")); or describe your "
        + "own with name, cycles_over and levels")
    return nil
  }

  private func ladder(of section: Section) -> Ladder? {
    let name = section.required("name", "a name").flatMap { _ in section.text("name") }
    var measure = Ladder.Measure.perMetre
    if section.has("cycles_over") {
      guard let metres = section.number("cycles_over", in: 0.001...1000, " m") else { return nil }
      measure = .cyclesOver(metres: metres)
    }
    _ = section.required("levels", "a list of levels, each with name and least")
    let levels = section.sections("levels").compactMap { level -> Ladder.Level? in
      let name = level.required("name", "a name").flatMap { _ in level.text("name") }
      let least = level.required("least", "a number").flatMap { _ in
        level.number("least", in: 1e-6...1e6, "")
      }
      level.finish()
      guard let name, let least else { return nil }
      return Ladder.Level(name: name, least: least)
    }
    section.finish()
    if zip(levels, levels.dropFirst()).contains(where: { $0.least >= $1.least }) {
      section.note("levels", "each level must ask for more than the one before it")
      return nil
    }
    guard let name, !levels.isEmpty else { return nil }
    return Ladder(name: name, measure: measure, levels: levels)
  }

  /// The ladders that a watch may name, read from ``LadderData``.
  static let known: [String: Ladder] = {
    let problems = Problems(file: "the known ladders")
    let reader = WatchReader(problems: problems, folder: "")
    let node = try? Yams.compose(yaml: LadderData.yaml)
    let ladders = (node?.sequence ?? []).enumerated().compactMap { index, node in
      Section(node, key: "[\(index)]", problems).flatMap(reader.ladder(of:))
    }
    precondition(problems.all.isEmpty && !ladders.isEmpty, "\(problems.all)")
    return Dictionary(uniqueKeysWithValues: ladders.map { ($0.name, $0) })
  }()
}

import BergfriedCoverage
import BergfriedDatum
import Yams

/// Reads the sections of a watch file one after the other, whatever is wrong with some of them.
struct WatchReader {
  let problems: Problems
  let folder: String

  /// `nil` where something is missing without which there is no watch.
  func watch(_ text: String) -> Watch? {
    guard let top = top(text) else { return nil }
    let place = top.required("place", "terrain and map").flatMap { _ in top.section("place") }
    let people = top.section("people")
    let nightSection = top.required("night", "bell and midnight").flatMap { _ in
      top.section("night")
    }
    let readPlace = place.flatMap(self.place)
    let height = people?.number("height", in: 0...100, " m") ?? 1.7
    let speed = people?.number("speed", in: 0.01...100, " m/s") ?? 1.5
    people?.finish()
    let readNight = nightSection.flatMap(night)
    let visibility = nightSection?.number("visibility", in: 1...1_000_000, " m") ?? 20_000
    nightSection?.finish()
    let ladder = ladder(top)
    if top.required("towers", "at least one tower") != nil, top.sections("towers").isEmpty {
      top.note("towers", "is empty: give at least one tower")
    }
    let towers = readNight.map { night in
      top.sections("towers").compactMap { tower($0, night) }
    }
    let zones = top.sections("zones").compactMap(zone)
    // Ways to be watched for those who cross; kept for who asks about them.
    _ = top.node("crossings")
    top.finish()
    checkNames(top, towers ?? [], zones)
    guard let readPlace, let readNight, let towers, let ladder else { return nil }
    return Watch(
      place: readPlace, targetHeightMetres: height, speedMetresPerSecond: speed, night: readNight,
      visibilityMetres: visibility, ladder: ladder, towers: towers, zones: zones)
  }

  private func top(_ text: String) -> Section? {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        problems.add(line: 1, "", "the file is empty: give place, night and towers")
        return nil
      }
      return Section(node, key: "", problems)
    } catch let error as YamlError {
      problems.add(line: WatchReader.line(of: error), "", "this is no YAML: \(error)")
    } catch {
      problems.add(line: 1, "", "this is no YAML: \(error)")
    }
    return nil
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  private func checkNames(_ top: Section, _ towers: [Watch.Tower], _ zones: [Watch.Zone]) {
    for (list, names) in [("towers", towers.map(\.name)), ("zones", zones.map(\.name))] {
      for name in Set(names.filter { name in names.count { $0 == name } > 1 }).sorted() {
        top.note(list, "'\(name)' stands here more than once: give each its own name")
      }
    }
    for tower in towers {
      let names = tower.telescopes.map(\.telescope.name)
      for name in Set(names.filter { name in names.count { $0 == name } > 1 }).sorted() {
        top.note(
          "towers",
          "the tower '\(tower.name)' has more than one telescope '\(name)': give each its own name")
      }
    }
  }
}

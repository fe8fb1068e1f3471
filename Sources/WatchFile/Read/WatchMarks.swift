public import BergfriedCore
import BergfriedEssentials

/// Where the parts of a watch stand in its file, for what is found wrong with them once the files
/// that it names are open.
///
///     let marks = WatchMarks(path: "watch.yaml")
///     marks.problem(
///       .nameUnknown, "there is no such street", at: [.key("towers"), .item(0), .key("at", "xy")])
public struct WatchMarks {
  /// One step of the way to a part.
  public enum Step: Hashable, Sendable {
    /// The first of several keys that is there.
    case keys([String])
    /// An item of a list, counted from 0; a single value in place of a list is its only item, and
    /// so is a position.
    case item(Int)
    /// One of a tower's telescopes and cameras together, counted from 0.
    case instrument(Int)

    /// The first of some keys that is there.
    public static func key(_ names: String...) -> Step { .keys(names) }
  }

  private let file: String
  private let root: Entry?

  /// Reads a watch file once more; one that is gone by now tells no lines.
  ///
  /// - Parameter yaml: what it says, where that does not stand in the file.
  public init(path: String, yaml: String? = nil) {
    file = path
    let text =
      yaml
      ?? FileManager.default.contents(atPath: path).flatMap { String(bytes: $0, encoding: .utf8) }
    root = text.flatMap { Entry(yaml: $0, log: ProblemLog(file: path)) }
  }

  /// Something wrong with the part that steps lead to, or with the nearest above it that is there.
  public func problem(_ code: ErrorCode, _ text: String, at steps: [Step]) -> Problem {
    var place = root
    for step in steps {
      guard let next = place.flatMap({ WatchMarks.next(step, in: $0) }) else { break }
      place = next
    }
    return Problem(
      code, text,
      at: FailurePlace(
        file: file, line: place?.mark?.line ?? 1, column: place?.mark?.column ?? 1,
        key: place?.key ?? ""))
  }

  private static func next(_ step: Step, in entry: Entry) -> Entry? {
    switch step {
    case .keys(let names):
      guard entry.isSection else { return nil }
      let pairs = entry.pairs("its keys")
      return names.lazy.compactMap { name in pairs.first { $0.name == name }?.value }.first
    case .item(let index):
      guard entry.isList else { return entry }
      let items = entry.list("items")
      if items.allSatisfy(\.isNumber) { return entry }
      return items.indices.contains(index) ? items[index] : nil
    case .instrument(let index):
      guard entry.isSection else { return nil }
      let lists = ["telescopes", "cameras"].compactMap { next(.keys([$0]), in: entry) }
      let all = lists.filter(\.isList).flatMap { $0.list("items") }
      return all.indices.contains(index) ? all[index] : nil
    }
  }
}

import BergfriedCore
import BergfriedScene
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedAnswers
@testable import BergfriedCLI
@testable import BergfriedService

/// Answers with one thing changed: each is refused, or what is accepted harms nobody.
@Suite struct VerifyMutationTests {
  /// An answer of each kind: its verdict and what is asked, the watch's file, and the command.
  private static let kinds: [(name: String, watch: String, command: [String])] = [
    ("route", "watch.yaml", ["slip"]),
    ("guarded", "guarded.yaml", ["slip"]),
    ("undecided", "rough.yaml", ["slip"]),
    ("exposed", "guarded.yaml", ["slip", "--least-exposed"]),
    (
      "route over ground", "watch.yaml",
      ["slip", "--open-ground", "--from", "Main Street", "--to", "Alp Road"]
    ),
    (
      "guarded over ground", "guarded.yaml",
      ["slip", "--open-ground", "--ground-cell", "8", "--speed", "0.03"]
    ),
    ("undecided over ground", "rough.yaml", ["slip", "--open-ground", "--ground-cell", "12"]),
    ("escort by looks", "watch.yaml", ["escort", "--from", "Road in", "--to", "Chapel yard"]),
    (
      "escort at any time", "watch.yaml",
      ["escort", "--any-time", "--from", "Road in", "--to", "Chapel yard"]
    ),
    ("unconnected", "apart.yaml", ["slip"]),
    ("unconnected over ground", "apart.yaml", ["slip", "--open-ground"]),
  ]

  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `every change is refused or harms nobody`() async throws {
    let village = try WatchedVillage.shared.get()
    try VerifyMutationTests.addRough(to: village)
    let town = VerifyMutationTests.apart(try DrawnTown())
    let apart = try town.write()
    var table = MutationTable()
    var checks: [String: AnswerChecks] = [:]
    var random = SeededRandom(seed: 7)
    for kind in VerifyMutationTests.kinds {
      let watch = kind.watch == "apart.yaml" ? apart : village[kind.watch]
      if checks[kind.watch] == nil {
        let session = try WatchSession(
          WatchSource(path: watch), on: Machine(cores: 1), origin: Origin(), telling: { _ in })
        checks[kind.watch] = try await AnswerChecks(session)
      }
      let answer = try whole(of: kind.command, watch)
      let right = try await lines(answer, &checks[kind.watch]!)
      let verdict = kind.name.split(separator: " ")[0]
      try #require(
        right?.first?.hasPrefix("Right     \(verdict)") == true, "\(kind.name): \(right ?? [])")
      var isTaken: Set<[String]> = []
      for mutant in answer.mutants(&random) where mutant.value != answer {
        guard isTaken.insert([mutant.field, mutant.change]).inserted || MutationTable.isRecorded
        else { continue }
        let told = try await lines(mutant.value, &checks[kind.watch]!)
        let harmless = told.flatMap {
          Harmless(of: mutant, answer, told: $0, right: right ?? []).reason
        }
        table.add(mutant, isRefused: told == nil, harmless)
        #expect(
          told == nil || harmless != nil,
          "\(kind.name), seed 7: \(mutant.field), \(mutant.change): \(told ?? [])")
      }
    }
    #expect(table.count > 3000, "\(table.count) mutants")
    try table.compare(with: "Guides/Verify.md")
  }

  /// What the program writes when it is asked.
  private func whole(of command: [String], _ watch: String) throws -> JSONValue {
    let path = folder["answer.json"]
    let made = try Command.bergfried(
      [command[0], watch] + (command[0] == "slip" ? [path] : ["-o", path]) + command.dropFirst()
        + ["-q"])
    try #require(made.status == 0, "\(made.errors)")
    return try JSONValue(text: try String(contentsOfFile: path, encoding: .utf8))
  }

  /// What `verify` says where it says that all is right; `nil` where it refuses.
  private func lines(_ value: JSONValue, _ checks: inout AnswerChecks) async throws -> [String]? {
    do {
      let file = try AnswerFile(try JSONEncoder().encode(value), path: "answer.json")
      let verdict = try await FileVerdict(of: file, by: &checks)
      return verdict.isRight ? verdict.lines : nil
    } catch is VerifyFault {
      return nil
    } catch is Failure {
      return nil
    }
  }

  /// Two streets with a cliff between them.
  private static func apart(_ empty: DrawnTown) -> DrawnTown {
    var town = empty
    town.street("Start", [(10, 100), (90, 100)])
    town.street("Goal", [(102, 100), (190, 100)])
    town.ground = { x, _ in x < 92 ? 100 : x < 100 ? 140 : 100 }
    return town
  }

  /// The guarded night where heights are known to 8 m only, so that it is undecided.
  private static func addRough(to village: WatchedVillage) throws {
    let text = try String(contentsOfFile: village["guarded.yaml"], encoding: .utf8)
    try #require(text.contains("vertical_error: 0.1\n"))
    try village.folder.write(
      text.replacingOccurrences(of: "vertical_error: 0.1\n", with: "vertical_error: 8\n"),
      to: "village/rough.yaml")
  }
}

import BergfriedCore
import BergfriedWatchFile
import Testing

/// Each problem of a watch file has the code of its kind.
@Suite struct ProblemCodeTests {
  private static func codes(_ yaml: String) -> [String] {
    do {
      _ = try Sample.watch(yaml)
      return []
    } catch WatchFileError.problems(let problems) {
      return problems.map(\.code.id)
    } catch {
      return ["\(error)"]
    }
  }

  @Test(arguments: [
    ("", "watch.empty"), ("a: [", "watch.not-yaml"), ("a: 1\na: 2", "watch.repeated"),
    (Sample.least + "\ncrosings: []", "watch.unknown-key"),
    (Sample.least.replacing("eye: 24", with: "telescopes: []"), "watch.missing-key"),
    (Sample.tower("roof: 2"), "watch.conflict"), (Sample.tower("name: 12"), "watch.repeated"),
    (Sample.least.replacing("eye: 24", with: "eye: high"), "watch.wrong-value"),
    (Sample.least.replacing("eye: 24", with: "eye: -1e6"), "watch.out-of-range"),
    (Sample.least.replacing("[9.52, 47.14]", with: "[47.14, 947]"), "watch.out-of-range"),
    (Sample.least.replacing("2026-12-05T21:00:00Z", with: "soon"), "watch.wrong-time"),
    (Sample.least.replacing("2026-12-06", with: "2026-12-01"), "watch.time-order"),
    (Sample.look("towards: Church"), "watch.forbidden-target"),
    (Sample.least + "\ncrossings: [ { from: Church, to: Church } ]", "watch.same-ends"),
    (
      Sample.least.replacing("dem.tif }", with: "dem.tif, encoding: jpeg }"),
      "watch.unknown-choice"
    ),
    (Sample.least.replacing("terrain: dem.tif", with: "terrain: []"), "watch.empty-list"),
    (
      Sample.telescope("aperture: 50, magnification: 2000"), "watch.impossible-lens"
    ),
    (Sample.least.replacing("dem.tif }", with: "dem.tif, sea_level: 0 }"), "map.none"),
  ])
  func `a problem has its code`(yaml: String, code: String) {
    #expect(Self.codes(yaml) == [code])
  }

  @Test func `a watch's failure stands where its first problem does`() throws {
    let yaml = Sample.least + "\ncrosings: []"
    let error = try #require(throws: WatchFileError.self) { _ = try Sample.watch(yaml) }
    let failure = error.failure
    #expect(failure.code == .watchUnknownKey && failure.kind == .badData)
    #expect(failure.place?.line == 5 && failure.place?.key == "crosings")
    let missing = WatchFileError.missing(file: "w.yaml").failure
    #expect(missing.code == .watchMissing && missing.kind == .missingInput)
  }
}

import BergfriedTestSupport
import BergfriedWatchFile
import Foundation
import Testing

/// Errors come all at once, with their line, their key and what would be right.
@Suite struct ProblemTests {
  @Test func `all problems are told, by their lines`() {
    let problems = Sample.problems(
      """
      place:
        terain: dem.tif
        resolution: fine
      people: { height: -1, speed: 1.5 }
      night:
        bell: 2026-12-05T21:00:00Z
        midnight: 2026-12-05T20:00:00Z
      towers:
        - name: Church
          at: [47.14, 947]
          eye: 24
          roof: 2
        - name: Church
          xy: [1]
          sea: high
      zones:
        - { name: Yard, kind: privat, area: "#yard" }
      crosings: []
      """)
    let expected = [
      "2: place: terrain is missing: give a file with heights, a list of them or a folder",
      "2: place.terain: a place has no key terain: did you mean terrain?",
      "3: place.resolution: \"fine\" is not a number of metres: give a number from 0.05 to 1000",
      "4: people.height: \"-1\" is not a height in metres: give a number from 0.1 to 10",
      "7: night.midnight: is not after the bell of 2026-12-05T21:00:00Z: give a later time",
      "10: towers[0].at[1]: \"947\" is not a position [lon, lat] in degrees: "
        + "give a number from -90 to 90",
      "12: towers[0].roof: stands beside eye: give only one of eye, roof, sea",
      "13: towers[1].name: Church is the name of a tower on line 9 already: "
        + "give this tower another one",
      "14: towers[1].xy: a list is not a position [x, y] in metres of the working frame: "
        + "give 2 numbers in brackets",
      "15: towers[1].sea: \"high\" is not an elevation in metres above the sea: "
        + "give a number from -500 to 10000",
      "17: zones[0].kind: \"privat\" is none of private, sanctuary, area: did you mean private?",
      "17: zones[0].area: \"#yard\" lacks the file or the name: give file#name, or only a file",
      "18: crosings: a watch has no key crosings: did you mean crossings?",
    ]
    #expect(Set(problems) == Set(expected), "\(problems.joined(separator: "\n"))")
    #expect(problems.count == expected.count)
    let lines = problems.compactMap { Int($0.prefix { $0 != ":" }) }
    #expect(lines == lines.sorted())
  }

  @Test func `what is missing is told`() {
    #expect(
      Sample.problems("people: { height: 2 }") == [
        "1: : place is missing: give a section with the terrain",
        "1: : night is missing: give a section with bell and midnight",
        "1: : towers is missing: give a list of towers",
      ])
    #expect(Sample.problems("").contains { $0.contains("empty") })
    #expect(Sample.problems("- 1").contains { $0.contains("section") })
    #expect(Sample.problems("towers:\nplace: 3\nnight: []").count == 3)
  }

  @Test(arguments: [
    ("place: [\nnight: }", 2, "not YAML"), ("place: 1\n\tnight: 2", 2, "not YAML"),
    ("a: 1\nb: 2\na: 3", 1, "twice"), ("a: *b", 1, "not YAML"), ("a: 1\n---\nb: 2", 2, "not YAML"),
  ])
  func `what is no YAML is told with its line`(yaml: String, line: Int, word: String) {
    let problems = Sample.problems(yaml)
    #expect(problems.count == 1)
    #expect(
      problems.allSatisfy { $0.hasPrefix("\(line): ") && $0.contains(word) }, "\(problems)")
  }

  @Test(arguments: [
    ("name: Glass, looks: [ { towards: Church } ]", "towards itself"),
    ("name: Church", "name of a tower"), ("name: 12", "quotes"), ("name: true", "quotes"),
    ("name: ~", "not a name"), ("name: [a]", "a list"),
  ])
  func `names are names`(text: String, word: String) {
    let problems = Sample.problems(Sample.tower("telescopes: [ { \(text) } ]"))
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains(word) }, "\(problems)")
  }

  @Test func `no look goes into a private zone`() {
    let zone = "\nzones: [ { name: Garden, kind: private, area: a.gpkg } ]"
    let problems = Sample.problems(Sample.look("towards: Garden") + zone)
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains("never looked into") })
  }

  @Test(arguments: [
    ("[ nothing ]", "none of"), ("dori-2051", "did you mean dori-2015"), ("[]", "no ladder"),
    ("[ dori-2015, dori-2015 ]", "twice"), ("{ name: a }", "per_metre"),
    ("{ name: a, per_metre: { b: 2, c: 2 } }", "levels rise"),
    ("{ name: a, per_metre: {} }", "no level"), ("{ name: a, cycles: { b: 2 } }", "over"),
    ("{ name: a, per_metre: { b: 2 }, over: 3 }", "cycles only"),
  ])
  func `ladders that are none are refused`(text: String, word: String) {
    let problems = Sample.problems(Sample.least + "\nladders: \(text)")
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains(word) }, "\(problems)")
  }

  @Test func `files that are not there are told of, where there is a folder to look in`() throws {
    let folder = try Folder()
    let path = folder["watch.yaml"]
    #expect(throws: WatchFileError.missing(file: path)) { try Watch(path: path) }
    try folder.write(Sample.least, to: "watch.yaml")
    let error = #expect(throws: WatchFileError.self) { try Watch(path: path) }
    #expect(error?.description.hasPrefix("\(path):1: place.terrain: there is no file") == true)
    try folder.write("", to: "dem.tif")
    #expect(throws: Never.self) { try Watch(path: path) }
    try folder.write(Data([0x61, 0xFF]), to: "watch.yaml")
    #expect(throws: WatchFileError.self) { try Watch(path: path) }
  }

  @Test func `latitude before longitude is told where it shows`() {
    let text = Sample.least.replacingOccurrences(of: "[9.52, 47.14]", with: "[35.6, 139.7]")
    #expect(Sample.problems(text).count == 1)
    #expect(Sample.problems(text).first?.contains("so give [139.7, 35.6]") == true)
  }
}

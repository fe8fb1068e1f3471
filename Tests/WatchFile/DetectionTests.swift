import BergfriedCoverage
import BergfriedWatchFile
import Testing

/// Chances to be noticed, by level.
@Suite struct DetectionTests {
  @Test func `chances are read by level, and rise`() throws {
    let watch = try Sample.watch(
      Sample.least
        + "\ndetection: { per_second: { observe: 0.05, identify: 0.2 }, "
        + "per_look: { detect: 0.3 } }")
    let detection = try #require(watch.detection)
    #expect(detection.perSecond == [0, 0.05, 0.05, 0.2])
    #expect(detection.perLook == [0.3, 0.3, 0.3, 0.3])
    #expect(!detection.isExample)
    #expect(try Sample.watch(Sample.least).detection == nil)
  }

  @Test(arguments: [
    ("{ per_second: { see: 0.1 } }", "see is no level of dori-2015"),
    ("{ per_second: { detect: 1 } }", "is not a chance"),
    ("{ per_second: { detect: 0.2, observe: 0.1 } }", "0.1 is below 0.2 of a lower level"),
    ("{ per_second: {} }", "there is no level"), ("{ per_look: 0.3 }", "not a section"),
    ("{}", "one of per_second, per_look is missing"), ("{ per_hour: 2 }", "has no key per_hour"),
  ])
  func `what is wrong is told`(text: String, problem: String) {
    let problems = Sample.problems(Sample.least + "\ndetection: " + text)
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  @Test func `named ladders have examples, one's own have none`() throws {
    for name in StandardLadder.allCases {
      let detection = try #require(ExampleDetection.detection(of: name.ladder))
      #expect(detection.isExample)
      #expect(detection.perSecond.count == name.ladder.levels.count)
      #expect(detection.perSecond[0] == 0.02 && detection.perLook.allSatisfy { $0 == 0 })
    }
    let own = Ladder(name: "deer", measure: .perMetre, levels: [Ladder.Level(name: "a", least: 1)])
    #expect(ExampleDetection.detection(of: own) == nil)
  }
}

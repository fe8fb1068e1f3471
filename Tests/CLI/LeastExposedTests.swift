import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// The route through the village that is least likely to be noticed, and its check.
@Suite struct LeastExposedTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private func ask(_ watch: String) throws -> CrossingsDocument.Answer {
    let made = try Command.bergfried(
      "slip", watch, folder["answer.json"], "--least-exposed", "--gpx", folder["way.gpx"],
      "--route", folder["way.geojson"])
    try #require(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("Guarantee whoever crosses is noticed with a chance of at least"))
    return try #require(try folder.crossings.answers.first)
  }

  @Test func `an unseen way is never noticed`() throws {
    let answer = try ask(village.watch)
    let exposure = try #require(answer.exposure)
    #expect(answer.verdict == .exposed && exposure.least.atMost == 0)
    #expect(exposure.leastStepSeconds == nil && exposure.route?.atMost == 0)
    let check = try Command.bergfried("verify", folder["answer.json"], village.watch)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func `the guarded night notices, within bounds that are checked`() throws {
    let watch = village["guarded.yaml"]
    let answer = try ask(watch)
    let exposure = try #require(answer.exposure)
    let route = try #require(exposure.route)
    #expect(answer.verdict == .exposed && answer.legs?.isEmpty == false)
    #expect(exposure.least.atLeast > 0 && exposure.guarantee.atLeast > 0)
    #expect(exposure.least.isNear && exposure.guarantee.isNear)
    #expect(exposure.least.atMost == route.atMost && route.atLeast <= route.atMost)
    #expect(exposure.guarantee.atLeast <= route.atLeast)
    for name in ["way.gpx", "way.geojson"] {
      let text = try String(contentsOfFile: folder[name], encoding: .utf8)
      #expect(text.contains("exposed"), "\(name)")
    }
    let check = try Command.bergfried("verify", folder["answer.json"], watch)
    #expect(check.status == 0 && check.output.hasPrefix("Right     exposed"), "\(check.output)")
    try expectRefusal(on: watch, "is noticed with a chance") { $0.exposure!.route!.atMost -= 0.01 }
    try expectRefusal(on: watch, "too fast") { $0.legs![$0.legs!.count / 2].leave -= 1_000_000 }
    try expectRefusal(on: watch, "other chances") { $0.exposure!.perSecond[0] = 0.01 }
    try expectRefusal(on: watch, "no route with a chance") { $0.exposure = nil }
  }

  private func expectRefusal(
    on watch: String, _ reason: String, _ change: (inout CrossingsDocument.Answer) -> Void
  ) throws {
    var file = try folder.crossings
    change(&file.answers[0])
    let path = try folder.write(
      String(decoding: try JSONEncoder().encode(file), as: UTF8.self), to: "changed.json")
    let check = try Command.bergfried("verify", path, watch)
    #expect(check.status == 10 && check.output.contains(reason), "\(check.output)")
  }

  @Test func `ladders of one's own need chances`() throws {
    let watch = try village.changed(
      ("[ johnson-person, dori-2015 ]", "[ { name: own, per_metre: { see: 1 } } ]"))
    let made = try Command.bergfried("slip", watch, "--least-exposed", "-q")
    #expect(made.status == 65 && made.errors.contains("add detection:"), "\(made.errors)")
  }
}

import BergfriedCore
import BergfriedRoom
import BergfriedWatchFile
import Foundation
import Testing

/// What a room is asked of other revisions and of places, and zones that are drawn.
extension RoomTests {
  @Test func `a version says, sees and proves what the room did then`() async throws {
    let room = try await room()
    let coverage = try await result(.coverage, room)
    let crossings = try await result(.crossings, room)
    _ = try await room.apply(try height(0.5), to: 1, by: "Anna", note: "children")
    let then = try await result(.version(1), room)
    #expect(then.hasSuffix(#","crossings":\#(crossings),"coverage":\#(coverage)}"#))
    #expect(then.contains(#""heightMetres":1.7"#))
    let now = try await result(.version(2), room)
    #expect(now.contains(#""heightMetres":0.5"#) && !now.contains(coverage))
    #expect(try await result(.coverage, room) != coverage)
    await #expect(throws: RoomFault.self) { try await room.job(.version(3)) }
    try await room.close()
  }

  @Test func `a way that stays in view leads from one place to the other`() async throws {
    let room = try await room()
    let (from, to) = ([540_300.0, 5_219_950], [539_800.0, 5_219_900])
    let told = try await result(.escort(from: from, to: to), room)
    let json = try JSONSerialization.jsonObject(with: Data(told.utf8)) as? [String: Any]
    let answers = try #require(json?["answers"] as? [[String: Any]])
    #expect(answers.map { $0["reading"] as? String } == ["looks", "anyTime"])
    for answer in answers {
      let ways = try #require(answer["ways"] as? [[String: Any]])
      #expect(!ways.isEmpty)
      for way in ways {
        let parts = try #require(way["parts"] as? [[String: Any]])
        let ends = parts.compactMap { $0["points"] as? [Double] }
        for (end, place) in [(ends.first?.prefix(2), from), (ends.last?.suffix(2), to)] {
          let end = Array(try #require(end))
          #expect(hypot(end[0] - place[0], end[1] - place[1]) < 150)
        }
        let metres = parts.compactMap { $0["metres"] as? Double }.reduce(0, +)
        let length = try #require(way["lengthMetres"] as? Double)
        // Along the map, and along the slope.
        #expect(metres > 500 && metres <= length + 0.1 && length < 1.1 * metres)
        let out = parts.filter { $0["isInView"] as? Bool == false }.reduce(0.0) { sum, part in
          sum + Double((part["leave"] as? Int ?? 0) - (part["enter"] as? Int ?? 0)) / 1000
        }
        #expect(abs(out - (way["unseenSeconds"] as? Double ?? -1)) < 0.1)
      }
    }
    await #expect(throws: Failure.self) { try await result(.escort(from: [0, 0], to: to), room) }
    try await room.close()
  }

  @Test func `a zone is drawn and drawn anew, to the decimetre`() async throws {
    let room = try await room()
    let corners = [(540_350.0, 5_220_350), (540_410, 5_220_350), (540_380, 5_220_410)]
      .map { MapPoint(x: $0.0, y: $0.1) }
    let drawn = try await room.outline(
      ("Meadow", .private), along: corners, base: 1, by: "Anna")
    #expect(drawn.revision == 2 && drawn.yaml.contains("name: Meadow"))
    func ring() async throws -> [Double] {
      let json = try JSONSerialization.jsonObject(with: Data(try await room.watch().json.utf8))
      let zones = try #require((json as? [String: Any])?["zones"] as? [[String: Any]])
      let zone = try #require(zones.first { $0["name"] as? String == "Meadow" })
      #expect(zone["kind"] as? String == "private")
      return try #require((zone["rings"] as? [[Double]])?.first)
    }
    for (value, wanted) in zip(try await ring(), corners.flatMap { [$0.x, $0.y] }) {
      #expect(abs(value - wanted) < 0.05)
    }
    let wider = corners.map { MapPoint(x: $0.x + 20, y: $0.y) }
    _ = try await room.outline(("Meadow", nil), along: wider, base: 2, by: "Ben")
    for (value, wanted) in zip(try await ring(), wider.flatMap { [$0.x, $0.y] }) {
      #expect(abs(value - wanted) < 0.05)
    }
    // There is one of that name, and none of the other.
    await #expect(throws: (any Error).self) {
      try await room.outline(("Meadow", .area), along: corners, base: 3, by: "Anna")
    }
    await #expect(throws: (any Error).self) {
      try await room.outline(("Nowhere", nil), along: corners, base: 3, by: "Anna")
    }
    #expect(await room.state.revision == 3)
    try await room.close()
  }
}

import BergfriedCore
import BergfriedRoom
import BergfriedService
import BergfriedWatchFile
import Foundation
import RoomTestSupport
import Testing

/// A room over the village: changes, conflicts, jobs, and what it says after them.
@Suite struct RoomTests {
  private let folder = TestFolder()

  func room() async throws -> Room {
    let watch = try ExampleWatch.written(into: folder["village"])
    return try await Room(watch: watch, journal: folder["journal"], options: ServiceOptions())
  }

  func edit(_ json: String) throws -> WatchEdit {
    try JSONDecoder().decode(WatchEdit.self, from: Data(json.utf8))
  }

  func height(_ metres: Double) throws -> WatchEdit {
    try edit(#"[{"op":"set","path":["people","height"],"value":\#(metres)}]"#)
  }

  func result(_ question: JobQuestion, _ room: Room) async throws -> String {
    let job = try await room.job(question)
    return String(decoding: try await room.result(ofJob: job.id, waits: true).bytes, as: UTF8.self)
  }

  @Test func `an edit changes the answers, and an undo brings them back`() async throws {
    let room = try await room()
    let before = try await result(.coverage, room)
    let text = try await room.yaml(nil)
    let state = try await room.apply(try height(0.5), to: 1, by: "Anna", note: "children")
    #expect(state.revision == 2 && state.yaml.contains("height: 0.5"))
    #expect(try await result(.coverage, room) != before)
    _ = try await room.undo(from: 2, by: "Anna")
    #expect(try await room.yaml(nil) == text)
    #expect(try await result(.coverage, room) == before)
    // The file is as it was.
    #expect(try String(contentsOfFile: folder["village/watch.yaml"], encoding: .utf8) == text)
    try await room.close()
  }

  @Test func `answers after edits are those of a room that is opened anew`() async throws {
    let room = try await room()
    _ = try await result(.coverage, room)
    let edits = [
      #"[{"op":"set","path":["towers",{"name":"Church tower"},"xy"],"value":[540030,5220040]},"#
        + #"{"op":"remove","path":["towers",{"name":"Church tower"},"roof"]},"#
        + #"{"op":"set","path":["towers",{"name":"Church tower"},"eye"],"value":31}]"#,
      #"[{"op":"set","path":["night","visibility"],"value":3000}]"#,
      #"[{"op":"remove","path":["zones",{"name":"Hotel grounds"}]}]"#,
      #"[{"op":"set","path":["towers",{"name":"Castle keep"},"cameras",{"name":"Keep camera"},"#
        + #""field"],"value":80}]"#,
      #"[{"op":"set","path":["place","vertical_error"],"value":1}]"#,
      #"[{"op":"insert","path":["towers"],"#
        + #""value":{"name":"Hill","xy":[540400,5220300],"eye":12}}]"#,
    ]
    for (number, json) in edits.enumerated() {
      let base = await room.state.revision
      _ = try await room.apply(try edit(json), to: base, by: "Anna", note: "")
      let text = try await room.yaml(nil)
      let path = folder["village/again-\(number).yaml"]
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let fresh = try await WatchService(watch: path)
      let name = "\"watch\":\"\(path)\""
      let own = "\"watch\":\"\(folder["village/watch.yaml"])\""
      let wanted = try await fresh.roomCoverage().replacing(name, with: own)
      #expect(try await result(.coverage, room) == wanted, "edit \(number)")
      let crossings = try await fresh.roomCrossings()
      #expect(try await result(.crossings, room) == crossings, "edit \(number)")
    }
    try await room.close()
  }

  @Test func `edits of different things stand beside each other`() async throws {
    let room = try await room()
    _ = try await room.apply(try height(1.6), to: 1, by: "Anna", note: "")
    let speed = try edit(#"[{"op":"set","path":["people","speed"],"value":2}]"#)
    let both = try await room.apply(speed, to: 1, by: "Ben", note: "")
    #expect(
      both.revision == 3 && both.yaml.contains("height: 1.6") && both.yaml.contains("speed: 2"))
    // The same thing is a conflict, and so is what holds it.
    for json in [
      #"[{"op":"set","path":["people","height"],"value":2}]"#,
      #"[{"op":"remove","path":["people"]}]"#,
    ] {
      let late = try edit(json)
      await #expect(throws: RoomFault.self) {
        try await room.apply(late, to: 1, by: "Cleo", note: "")
      }
    }
    // So is one that was undone since, and a base that is not yet.
    _ = try await room.undo(from: 3, by: "Anna")
    await #expect(throws: RoomFault.self) {
      try await room.apply(speed, to: 3, by: "Ben", note: "")
    }
    await #expect(throws: RoomFault.self) {
      try await room.apply(speed, to: 99, by: "Ben", note: "")
    }
    #expect(await room.state.revision == 4)
    try await room.close()
  }

  @Test func `many at once lose nothing silently`() async throws {
    let room = try await room()
    let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 0..<12 {
        group.addTask {
          do {
            let tower =
              #"{"name":"T\#(number)","xy":[\#(539_900 + number * 10),5220100],"#
              + #""eye":\#(5 + number)}"#
            let edit = try JSONDecoder().decode(
              WatchEdit.self,
              from: Data(#"[{"op":"insert","path":["towers"],"value":\#(tower)}]"#.utf8))
            _ = try await room.apply(edit, to: 1, by: "\(number)", note: "")
            return (number, true)
          } catch {
            return (number, false)
          }
        }
      }
      return await group.reduce(into: [(Int, Bool)]()) { $0.append($1) }
    }
    let text = try await room.yaml(nil)
    guard case .section(let sections) = try WatchEdit.Value(yaml: text),
      case .list(let towers) = sections["towers"]
    else { throw RoomFault.nothing("no towers") }
    let names = towers.map { tower in
      if case .section(let keys) = tower { keys["name"] } else { WatchEdit.Value?.none }
    }
    for (number, isIn) in outcomes { #expect(names.contains(.text("T\(number)")) == isIn) }
    #expect(outcomes.contains { $0.1 })
    #expect(await room.state.revision == Int64(1 + outcomes.count { $0.1 }))
    try await room.close()
  }

  @Test func `what would be no watch is refused with its place, and nothing changes`() async throws
  {
    let room = try await room()
    let text = try await room.yaml(nil)
    let wrong = [
      (#"[{"op":"set","path":["people","height"],"value":-3}]"#, "people.height"),
      (
        #"[{"op":"set","path":["towers",{"name":"Church tower"},"xy"],"value":[540300,5220300]}]"#,
        "towers[0].xy"
      ),
      (
        #"[{"op":"set","path":["towers",{"name":"Castle keep"},"xy"],"value":[1,2]}]"#,
        "towers[1].xy"
      ),
    ]
    for (json, key) in wrong {
      let edit = try edit(json)
      do {
        _ = try await room.apply(edit, to: 1, by: "Anna", note: "")
        Issue.record("\(json) was taken")
      } catch RoomFault.notWatch(let problems) {
        #expect(problems.first?.key == key)
      }
    }
    #expect(try await room.yaml(nil) == text)
    #expect(await room.state.revision == 1)
    _ = try await result(.coverage, room)
    try await room.close()
  }

  @Test func `no edit names a file outside of the watch's folder`() async throws {
    let room = try await room()
    let names = [
      "/etc/passwd", "../other.tif", "maps/../../x.tif", "/vsicurl/http://localhost/x.tif",
      "PG:host=localhost", "~/x.tif", "C:/x.tif", "<VRTDataset/>",
    ]
    let ways = [
      #"["place","terrain"]"#, #"["place","map"]"#, #"["place","vertical_error"]"#,
      #"["zones",{"name":"Road in"},"area"]"#, #"["report","logo"]"#,
    ]
    for name in names {
      for way in ways {
        let edit = try edit(#"[{"op":"set","path":\#(way),"value":"\#(name)"}]"#)
        do {
          _ = try await room.apply(edit, to: 1, by: "Anna", note: "")
          Issue.record("\(name) at \(way) was taken")
        } catch RoomFault.outside {}
      }
    }
    // What the file names itself stays, and what is inside may be named.
    let inside = try edit(#"[{"op":"set","path":["place","terrain"],"value":"heights.tif"}]"#)
    _ = try await room.apply(inside, to: 1, by: "Anna", note: "")
    try await room.close()
  }

  @Test func `a room that was killed comes back with all that it has said`() async throws {
    let room = try await room()
    _ = try await room.apply(try height(1.5), to: 1, by: "Anna", note: "")
    let text = try await room.yaml(nil)
    // It is not closed.
    let again = try await self.room()
    #expect(await again.state.revision == 2)
    #expect(try await again.yaml(nil) == text)
    try await again.close()
  }

  @Test func `a damaged journal is set aside, and what was said last is there`() async throws {
    let first = try await room()
    let state = try await first.apply(try height(1.5), to: 1, by: "Anna", note: "")
    try await first.close()
    let path = folder["journal"]
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 0, to: bytes.count, by: 97) { bytes[place] = 0x5A }
    try bytes.write(to: URL(fileURLWithPath: path))
    let again = try await room()
    #expect(try await again.yaml(nil) == state.yaml)
    let note = try await again.history(before: .max, limit: 1)[0].note
    #expect(note.contains("damaged"))
    let aside = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".damaged-") }
    #expect(!aside.isEmpty && note.contains(aside.sorted()[0]))
    try await again.close()
  }

  @Test func `a file that someone else changes is offered, taken in and written`() async throws {
    let room = try await room()
    #expect(try await room.otherText() == nil)
    let path = folder["village/watch.yaml"]
    let other = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("height: 1.7", with: "height: 1.8")
    try other.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try await room.otherText() == other)
    let state = try await room.importFile(from: 1, by: "Anna")
    #expect(state.yaml == other && state.revision == 2)
    #expect(try await room.otherText() == nil)
    _ = try await room.apply(try height(1.9), to: 2, by: "Anna", note: "")
    #expect(try await room.saveFile(from: 3, by: "Anna").revision == 4)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("height: 1.9"))
    #expect(try await room.otherText() == nil)
    // What was saved is nobody else's change, whenever the room is opened again.
    _ = try await room.apply(try height(2), to: 3, by: "Ben", note: "")
    try await room.close()
    let again = try await self.room()
    #expect(try await again.otherText() == nil)
    try await again.close()
  }

  @Test func `who asks the same gets the same job`() async throws {
    let room = try await room()
    let one = try await room.job(.report)
    let two = try await room.job(.report)
    #expect(one.id == two.id && one.state == "running")
    _ = try await room.result(ofJob: one.id, waits: true)
    #expect(try await room.job(.report).id == one.id)
    await #expect(throws: RoomFault.self) { try await room.status(ofJob: 99) }
    try await room.close()
  }

  @Test func `a change stops what was asked before, and so does whoever asks`() async throws {
    let room = try await room()
    // Either may come to its end first, on a machine with much to do.
    var (changed, stopped) = (false, false)
    for round in 0..<20 where !(changed && stopped) {
      let base = await room.state.revision
      let old = try await room.job(.report)
      _ = try await room.apply(
        try height(1 + Double(round) / 50), to: base, by: "Anna", note: "")
      changed = try await end(of: old.id, in: room) == "cancelled" || changed
      let new = try await room.job(.report)
      #expect(new.id != old.id && new.revision == base + 1)
      try await room.cancel(job: new.id)
      stopped = try await end(of: new.id, in: room) == "cancelled" || stopped
    }
    #expect(changed && stopped)
    try await room.close()
  }

  private func end(of job: Int, in room: Room) async throws -> String {
    _ = try? await room.result(ofJob: job, waits: true)
    return try await room.status(ofJob: job).state
  }

  @Test func `what closes the crossings is applied, and closes them`() async throws {
    let room = try await room()
    #expect(try await result(.crossings, room).contains(#""verdict":"route""#))
    let job = try await room.job(.closing(seconds: 20))
    _ = try await room.result(ofJob: job.id, waits: true)
    _ = try await room.apply(job: job.id, by: "Anna")
    #expect(try await result(.crossings, room).contains(#""verdict":"guarded""#))
    // It was for the watch before.
    await #expect(throws: RoomFault.self) { try await room.apply(job: job.id, by: "Anna") }
    try await room.close()
  }

  @Test func `a tower that leaves its roof keeps its height over the ground`() async throws {
    let room = try await room()
    let viewer = try await room.viewer()
    let point = MapPoint(x: 540_060, y: 5_220_040)
    let eye = try viewer.eye(ofTower: "Church tower", at: point)
    _ = try await room.place("Church tower", x: point.x, y: point.y, base: 1, by: "Anna")
    let text = try await room.yaml(nil)
    guard case .aboveGround(let metres) = eye else {
      Issue.record("\(eye)")
      return
    }
    #expect(metres > 20 && metres < 60)
    #expect(
      text.contains("xy: [540060, 5220040]")
        && text.firstMatch(of: /eye: ([0-9.]+)/).flatMap { Double($0.1) } == metres)
    try await room.close()
  }
}

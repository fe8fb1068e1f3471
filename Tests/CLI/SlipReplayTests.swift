import BergfriedTestSupport
import Foundation
import Testing

/// `verify` replays routes under the towers' eyes and says who saw what.
@Suite struct SlipReplayTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
    let made = try Command.bergfried("slip", village.watch, folder["answer.json"], "-q")
    try #require(made.status == 0, "\(made.errors)")
  }

  @Test func `a route that holds is replayed with sight lines`() throws {
    let answer = try Command.bergfried("verify", folder["answer.json"], village.watch)
    #expect(answer.status == 0)
    let counts = try #require(
      answer.output.firstMatch(
        of: /Replay    ([\d,]+) sight lines walked at ([\d,]+) moments: nobody sees\n/))
    func number(_ text: Substring) -> Int { Int(text.filter { $0 != "," }) ?? 0 }
    // Some twelve minutes on the way, second by second.
    #expect(number(counts.output.1) > 20 && number(counts.output.2) > 700, "\(answer.output)")
  }

  @Test func `who is seen under one more camera is told by which, when and where`() throws {
    let answer = try Command.bergfried(
      "verify", folder["answer.json"], village["guarded.yaml"])
    #expect(answer.status == 10 && !answer.output.contains("Replay"))
    let told = /; 'Chapel camera' of Castle keep sees it at 2026-12-05T21:\d\d:[\d.]+Z on (.+)\n/
    let place = try #require(answer.output.firstMatch(of: told), "\(answer.output)").output.1
    #expect(place.contains(/^.+, 9\.5\d+,47\.1\d+$/))
  }

  @Test func `a proof has nothing to replay`() throws {
    let guarded = village["guarded.yaml"]
    let made = try Command.bergfried("slip", guarded, folder["proof.json"], "-q")
    try #require(made.status == 0, "\(made.errors)")
    let answer = try Command.bergfried("verify", folder["proof.json"], guarded)
    #expect(answer.status == 0 && !answer.output.contains("Replay"))
  }
}

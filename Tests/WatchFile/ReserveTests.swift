import BergfriedCore
import BergfriedCoverage
import Testing

@testable import BergfriedWatchFile

/// Telescopes and towers in reserve.
@Suite struct ReserveTests {
  private func watch(_ towers: String) throws -> Watch {
    try Watch(
      yaml: """
        place: { terrain: ground.tif }
        night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z }
        towers:
        \(towers)
        """, file: "watch.yaml")
  }

  @Test func `what has no looks and a price stays in reserve`() throws {
    let watch = try watch(
      """
        - name: Keep
          xy: [3, 4]
          eye: 20
          telescopes:
            - { name: One, aperture: 60, magnification: 6 }
            - { name: Two, aperture: 60, magnification: 6, spare: 7, look_cost: 3 }
            - { name: Three, aperture: 60, magnification: 6, spare: 7, looks: [ { azimuth: 3 } ] }
        - name: Hill
          xy: [3, 4]
          eye: 2
          spare: 20
          telescopes: [ { name: Four, aperture: 60, magnification: 6 } ]
      """)
    #expect(watch.towers.map(\.isInReserve) == [false, true])
    #expect(watch.towers.map(\.spareCost) == [nil, 20])
    let telescopes = watch.towers.flatMap(\.telescopes)
    #expect(telescopes.map(\.isInReserve) == [false, true, false, true])
    #expect(telescopes.map(\.spareCost) == [nil, 7, 7, 0])
    #expect(telescopes.map(\.lookCost) == [1, 3, 1, 1])
    let placed = watch.placedTowers(
      point: { _ in MapPoint(x: 0, y: 0) }, polygon: { _ in MapPolygon(outline: []) },
      named: { .street($0) })
    // One looks everywhere, and those in reserve never.
    let schedules = placed.flatMap(\.telescopes).map(\.schedule)
    let look = Look(
      target: .direction(azimuthDegrees: 3, pitchDegrees: nil),
      times: IntervalSet(watch.night.times))
    #expect(schedules == [.always, .reserve, .looks([look]), .reserve])
  }

  @Test(arguments: [
    ("{ name: A, xy: [0, 0], eye: 2, spare: 5 }", "has no telescope or camera to be used"),
    ("{ name: A, xy: [0, 0], eye: 2, spare: -1, telescopes: [ { name: B } ] }", "a cost"),
    ("{ name: A, xy: [0, 0], eye: 2, telescopes: [ { name: B, spare: 1.5 } ] }", "a cost"),
    ("{ name: A, xy: [0, 0], eye: 2, telescopes: [ { name: B, look_cost: x } ] }", "a cost"),
  ])
  func `a wrong price is told`(tower: String, part: String) {
    do {
      _ = try watch("  - \(tower)")
      Issue.record("\(tower) was taken")
    } catch WatchFileError.problems(let problems) {
      #expect(problems.count == 1 && problems[0].text.contains(part), "\(problems)")
    } catch {
      Issue.record("\(error)")
    }
  }
}

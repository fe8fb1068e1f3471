import BergfriedTestSupport
import Foundation
import Testing

/// A night over Vaduz, where its terrain and map stand beside the project: three towers whose
/// twelve telescopes scan round in steps of 30°, and a fourth that guards the goal.
@Suite struct RealNightTests {
  static let map = RealGround.folder + "liechtenstein/vaduz.osm.pbf"

  private static func towers(isGuarded: Bool) -> String {
    let places = [
      ("Castle", "[9.5242, 47.13935], roof: 10"), ("Town hall", "[9.5213, 47.1402], eye: 25"),
      ("North", "[9.5165, 47.145], eye: 25"),
    ]
    let scanning = places.map { name, place in
      let telescopes = (0..<4).map { number in
        let looks = (0..<3).map { step in
          "{ azimuth: \(15 + 90 * number + 30 * step), pitch: -8, from: '21:\(step)5', for: 5m, "
            + "every: 15m }"
        }
        return "{ name: \(name) \(number + 1), aperture: 60, magnification: 6, field: 20, "
          + "slew: 10, looks: [ \(looks.joined(separator: ", ")) ] }"
      }
      return "  - { name: \(name), at: \(place), telescopes: [ "
        + telescopes.joined(separator: ", ") + " ] }"
    }
    let gate =
      "  - { name: Gate, at: [9.524, 47.1205], eye: 15, "
      + "cameras: [ { name: Gate camera, pixels: 40000, field: 360 } ] }"
    return (scanning + (isGuarded ? [gate] : [])).joined(separator: "\n")
  }

  static func watch(isGuarded: Bool) -> String { watch(towers(isGuarded: isGuarded)) }

  @Test(
    .enabled(
      if: RealGround.isAtHand && RealGround.has(map),
      "shared/data/liechtenstein is not here"),
    arguments: [false, true])
  func `Vaduz is crossed, and guarded by one tower more`(isGuarded: Bool) throws {
    let folder = try Folder()
    let watch = try folder.write(Self.watch(isGuarded: isGuarded), to: "watch.yaml")
    let answer = try Command.bergfried("slip", watch, folder["answer.json"], "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    let verified = try Command.bergfried("verify", folder["answer.json"], watch)
    #expect(verified.status == 0, "\(verified.output)")
    #expect(verified.output.hasPrefix("Right     \(isGuarded ? "guarded" : "route"): "))
    #expect(isGuarded || verified.output.contains("nobody sees"))
    let open = try Command.bergfried(
      "slip", watch, folder["open.json"], "--open-ground", "--ground-cell", "16", "-q")
    try #require(open.status == 0, "\(open.errors)")
    let checked = try Command.bergfried("verify", folder["open.json"], watch)
    #expect(checked.status == 0, "\(checked.output)")
    // Along walls and under trees nobody is sure to be seen, so no guarded over open ground.
    #expect(checked.output.hasPrefix("Right     \(isGuarded ? "undecided" : "route"): "))
  }

  @Test(
    .enabled(
      if: RealGround.isAtHand && RealGround.has(map),
      "shared/data/liechtenstein is not here"))
  func `Vaduz is closed from towers in reserve`() throws {
    let folder = try Folder()
    let reserve = [("Gate", "[9.524, 47.1205], eye: 15", 4), ("Au", "[9.52, 47.125], eye: 20", 3)]
      .map { name, place, count in
        let telescopes = (1...count).map {
          "{ name: \(name) \($0), pixels: 40000, field: 90, slew: 10, spare: 2 }"
        }
        return "  - { name: \(name), at: \(place), spare: 10, cameras: [ "
          + telescopes.joined(separator: ", ") + " ] }"
      }
    let towers = ([Self.towers(isGuarded: false)] + reserve).joined(separator: "\n")
    // As near to surely seen as good terrain models are.
    let text = Self.watch(towers).replacingOccurrences(
      of: "resolution: 4", with: "resolution: 4, vertical_error: 0.3")
    let watch = try folder.write(text, to: "watch.yaml")
    let made = try Command.bergfried("slip", watch, "--close", folder["closed.yaml"], "-q")
    try #require(made.status == 0, "\(made.errors)")
    let closed = try Command.bergfried("slip", folder["closed.yaml"], folder["closed.json"], "-q")
    try #require(closed.status == 0, "\(closed.errors)")
    let verified = try Command.bergfried(
      "verify", folder["closed.json"], folder["closed.yaml"])
    #expect(verified.status == 0 && verified.output.hasPrefix("Right     guarded: "))
  }

  private static func watch(_ towers: String) -> String {
    """
    place: { terrain: \(RealGroundTests.alps), map: \(map), resolution: 4 }
    night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z, visibility: 8000 }
    ladders: [ johnson-person ]
    towers:
    \(towers)
    crossings:
      - { from: [9.5068, 47.1585], to: [9.524, 47.1205] }
    """
  }
}

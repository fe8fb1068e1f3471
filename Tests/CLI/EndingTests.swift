import Foundation
import Testing

/// A run that is ended at any moment leaves nothing half-written, and ends as it is told.
@Suite struct EndingTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  /// What runs, and what it leaves if it is not ended.
  private func commands() -> [(arguments: [String], names: [String])] {
    let watch = village.watch
    return [
      (["village", folder["made/deep"], "--extent", "600", "-q"], ["made"]),
      (
        ["coverage", watch, "-o", folder["a.geojson"], "-o", folder["a.gpkg"], "-q"],
        ["a.geojson", "a.gpkg"]
      ),
      (
        [
          "slip", watch, folder["a.json"], "--gpx", folder["a.gpx"], "--route", folder["r.gpkg"],
          "-q",
        ], ["a.gpx", "a.json", "r.gpkg"]
      ),
      (
        ["panorama", watch, folder["a.png"], "--tower", "Church tower", "--resolution", "2", "-q"],
        ["a.png"]
      ),
    ]
  }

  /// Seconds that a command takes, after which it would have ended by itself.
  private func seconds(_ arguments: [String]) throws -> Double {
    let begin = ContinuousClock.now
    #expect(try Command.bergfried(arguments).status == 0)
    let parts = (ContinuousClock.now - begin).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `nothing half-written is left`(signal: Int32) throws {
    var random = EndingRandom(state: UInt64(signal))
    for command in commands() {
      let whole = try seconds(command.arguments)
      for _ in 0..<4 {
        for name in try folder.names { try FileManager.default.removeItem(atPath: folder[name]) }
        let printed = try Folder()
        let process = try Command.started(Command.executable, command.arguments, in: printed)
        usleep(UInt32(random.unit() * whole * 1e6))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let status =
          process.terminationReason == .exit
          ? process.terminationStatus : 128 + process.terminationStatus
        #expect(status == 0 || status == 128 + signal, "\(command.arguments[0]): \(status)")
        let left = try folder.names
        #expect(Set(left).isSubset(of: command.names), "\(command.arguments[0]) left \(left)")
        if command.arguments[0] == "village", status != 0 { #expect(left == []) }
      }
    }
  }
}

/// Moments drawn from a seed.
private struct EndingRandom {
  var state: UInt64

  mutating func unit() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}

import BergfriedCore
import BergfriedCoverage
package import BergfriedWatchFile

/// What a watch file says.
package struct WatchSummary: Encodable, Sendable {
  package struct Tower: Encodable, Sendable {
    package let name: String
    package let telescopes: [TelescopeReport]
  }

  package let terrain: [String]
  package let map: [String]
  package let bell: String
  package let midnight: String
  /// What times without an offset are told by.
  package let timeZone: String
  package let visibilityMetres: Double?
  package let ladders: [String]
  package let towers: [Tower]
  package let zones: [String]
  package let crossings: Int
  private let clock: WallClock
  private let times: Range<Ticks>

  private enum CodingKeys: CodingKey {
    case terrain, map, bell, midnight, timeZone, visibilityMetres, ladders, towers, zones, crossings
  }

  package init(_ watch: Watch) {
    terrain = watch.place.terrain
    map = watch.place.map.map(\.path)
    timeZone = watch.night.clock.name
    clock = watch.night.clock
    times = watch.night.times
    bell = watch.night.times.lowerBound.utc
    midnight = watch.night.times.upperBound.utc
    visibilityMetres =
      switch watch.night.air {
      case .clear: nil
      case .visibility(let metres): metres
      }
    ladders = watch.ladders.map(\.name)
    towers = watch.towers.map { tower in
      Tower(
        name: tower.name, telescopes: tower.telescopes.map { TelescopeReport($0, of: watch) })
    }
    zones = watch.zones.map { "\($0.name) (\($0.kind.rawValue))" }
    crossings = watch.crossings.count
  }
}

extension WatchSummary {
  /// A few lines for a person.
  package var text: String {
    let air = visibilityMetres.map { ", \(Format.distance($0)) of visibility" } ?? ", clear air"
    let zone = clock == .utc ? "" : " in \(clock.name)"
    var lines = [
      "Place     \((terrain + map).joined(separator: ", "))",
      "Night     \(clock.iso(times.lowerBound)) to \(clock.iso(times.upperBound))\(zone)\(air)",
      "Ladders   \(ladders.joined(separator: ", "))",
    ]
    for tower in towers {
      lines.append("Tower     \(tower.name)" + (tower.telescopes.isEmpty ? ", naked eye" : ""))
      lines += tower.telescopes.map { "            \($0.text)" }
    }
    if !zones.isEmpty { lines.append("Zones     \(zones.joined(separator: ", "))") }
    if crossings > 0 { lines.append("Crossings \(crossings)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

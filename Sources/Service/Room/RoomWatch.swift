import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
import BergfriedScene
import BergfriedSurface
import BergfriedWatchFile

/// A watch as a page shows it, brought into the working frame: places in metres east and north,
/// times in milliseconds since 1970.
struct RoomWatch: Encodable {
  struct Night: Encodable {
    let from: Int
    let until: Int
    let zone: String
    /// How far one sees through the air; missing where it is clear.
    let visibilityMetres: Double?
  }

  struct People: Encodable {
    let heightMetres: Double
    let speedMetresPerSecond: Double
    let refuges: String
  }

  struct LadderLine: Encodable {
    let name: String
    let levels: [String]
  }

  struct Eye: Encodable {
    /// `ground`, `roof` or `elevation`: what `metres` are counted from.
    let above: String
    let metres: Double
    /// Above the sea, and that of the ground under it; missing where there is none.
    let elevationMetres: Double?
    let groundMetres: Double?
  }

  struct TowerLine: Encodable {
    let name: String
    let x: Double
    let y: Double
    let lon: Double?
    let lat: Double?
    let eye: Eye
    let isInReserve: Bool
    let telescopes: [TelescopeReport]
  }

  struct ZoneLine: Encodable {
    let name: String
    let kind: String
    /// East and north in turns, a ring each.
    let rings: [[Double]]
  }

  struct CrossingLine: Encodable {
    let from: String
    let to: String
    let begins: Int
    let ends: Int
  }

  let title: String?
  let night: Night
  let people: People
  let verticalErrorMetres: Double
  let ladders: [LadderLine]
  let towers: [TowerLine]
  let zones: [ZoneLine]
  let crossings: [CrossingLine]
  let crs: String?
  let hasMap: Bool
  /// What the watch file says, for edits.
  let source: WatchEdit.Value?
  /// What is right and yet worth a look, a sentence each.
  let notes: [String]

  init(_ scene: WatchScene) throws {
    var check = SceneCheck(scene)
    try check.check()
    notes = check.notes
    source = try scene.yaml.map { try WatchEdit.Value(yaml: $0) }
    let watch = scene.watch
    title = watch.report.title
    let times = watch.night.times
    let reach = watch.night.air.reachMetres
    night = Night(
      from: times.lowerBound.milliseconds, until: times.upperBound.milliseconds,
      zone: watch.night.clock.name, visibilityMetres: reach.isFinite ? reach : nil)
    people = People(
      heightMetres: watch.people.heightMetres,
      speedMetresPerSecond: watch.people.speedMetresPerSecond,
      refuges: watch.people.refuges.rawValue)
    verticalErrorMetres = scene.town.surface.verticalErrorMetres
    ladders = watch.ladders.map { LadderLine(name: $0.name, levels: $0.levels.map(\.name)) }
    towers = zip(watch.towers, scene.allTowers).map { TowerLine($0, placed: $1, in: scene) }
    zones = watch.zones.map { zone in
      ZoneLine(
        name: zone.name, kind: zone.kind.rawValue,
        rings: scene.places.areas(zone).flatMap { [$0.outline] + $0.holes }.map {
          $0.flatMap { [$0.x, $0.y] }
        })
    }
    crossings =
      watch.crossings.isEmpty
      ? []
      : try SlipRun.crossings(of: watch).map {
        CrossingLine(
          from: $0.fromText, to: $0.toText, begins: $0.times.lowerBound.milliseconds,
          ends: $0.times.upperBound.milliseconds)
      }
    crs = scene.crs
    hasMap = !watch.place.map.isEmpty
  }
}

extension RoomWatch.TowerLine {
  fileprivate init(_ tower: Watch.Tower, placed: Tower, in scene: WatchScene) {
    name = tower.name
    (x, y) = (placed.point.x, placed.point.y)
    let place = scene.locating(placed.point)
    (lon, lat) = (place?.lon, place?.lat)
    let surface = scene.town.surface
    let (above, metres) =
      switch placed.eye {
      case .aboveGround(let metres): ("ground", metres)
      case .aboveRoof(let metres): ("roof", metres)
      case .elevation(let metres): ("elevation", metres)
      }
    eye = RoomWatch.Eye(
      above: above, metres: metres,
      elevationMetres: try? PlacedTower(placed, on: surface).eyeMetres,
      groundMetres: surface.groundMetres(at: placed.point))
    isInReserve = tower.isInReserve
    telescopes = tower.telescopes.map { TelescopeReport($0, of: scene.watch) }
  }
}

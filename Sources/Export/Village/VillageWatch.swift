import BergfriedCore
package import BergfriedWorlds

/// A watch over the village: twelve glasses on the church tower, each with a street to walk along,
/// and a camera on the castle's keep that looks over the road to the bridge. One more of each is in
/// reserve.
package struct VillageWatch {
  private let village: Village
  /// Whether a second camera watches the road to the chapel, which nobody passes unseen then.
  private let isGuarded: Bool

  package init(_ village: Village, isGuarded: Bool = false) {
    self.village = village
    self.isGuarded = isGuarded
  }

  package var text: String {
    """
    # A watch over a made-up alpine village. Change anything in it, and look again:
    #   bergfried check watch.yaml
    #   bergfried report watch.yaml report.html
    #   bergfried slip watch.yaml answer.json
    place:
      terrain: ground.tif
      map: map.gpkg
      vertical_error: 0.1
    people: { height: 1.7, speed: 1.4 }
    night: { bell: "2026-12-05T21:00:00Z", midnight: "2026-12-06T00:00:00Z", visibility: 8000 }
    ladders: [ johnson-person, dori-2015 ]
    towers:
      - name: Church tower
        xy: \(xy(village.churchTower.point))
        roof: 2
        telescopes:
    \(village.streets.map(telescope).joined(separator: "\n"))
          - name: Glass in the chest
            aperture: 60
            magnification: 6
            slew: 5
            spare: 2
      - name: Castle keep
        xy: \(xy(village.landmarks[1].point))
        roof: 2
        cameras:
          - name: Keep camera
            pixels: [3840, 2160]
            field: 50
            looks: [ { azimuth: 115, pitch: -8 } ]
          - name: Chapel camera
            pixels: [3840, 2160]
            field: 50
            \(isGuarded ? "looks: [ { azimuth: 20, pitch: -8 } ]" : "spare: 3")
    zones:
      - { name: \(VillageZone.hotel), kind: sanctuary, area: "map.gpkg#\(VillageZone.hotel)" }
      - { name: \(VillageZone.roadIn), kind: area, area: "map.gpkg#\(VillageZone.roadIn)" }
      - { name: \(VillageZone.chapel), kind: area, area: "map.gpkg#\(VillageZone.chapel)" }
    crossings:
      - { from: \(VillageZone.roadIn), to: \(VillageZone.chapel), within: night }
    report:
      title: Night watch over the village

    """
  }

  /// A glass that looks at three places of a street in turns.
  private func telescope(_ street: Village.Street) -> String {
    let looks = zip([0.15, 0.5, 0.85], ["21:00", "21:05", "21:10"]).compactMap { share, time in
      street.point(atShare: share).map { point in
        "      - { xy: \(xy(point)), from: \"\(time)\", for: 5m, every: 15m }"
      }
    }
    let lines =
      ["  - name: \(street.name) glass"]
      + ["aperture: 60", "magnification: 6", "slew: 5", "looks:"].map { "    " + $0 } + looks
    return lines.map { "    " + $0 }.joined(separator: "\n")
  }

  private func xy(_ point: MapPoint) -> String {
    let placed = VillageRun.placed(point)
    return "[\(Format.fixed(placed.x, 1)), \(Format.fixed(placed.y, 1))]"
  }
}

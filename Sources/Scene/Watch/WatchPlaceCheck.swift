import BergfriedCore
import BergfriedGDAL
package import BergfriedWatchFile

/// Whether the places that a watch speaks of are on its terrain and map, and its names on the map.
package struct WatchPlaceCheck {
  private let watch: Watch
  private let places: WatchPlaces
  private let region: WatchRegion
  private let faults: WatchFaults

  package init(_ watch: Watch, _ places: WatchPlaces, _ region: WatchRegion, _ faults: WatchFaults)
  {
    self.watch = watch
    self.places = places
    self.region = region
    self.faults = faults
  }

  /// Where towers stand, and what their telescopes look at.
  package func checkTowers() throws {
    for (index, tower) in watch.towers.enumerated() {
      let steps: [WatchMarks.Step] = [.key("towers"), .item(index)]
      try checkStand(of: tower, at: steps + [.key("at", "xy")])
      for (number, telescope) in tower.telescopes.enumerated() {
        for (look, item) in telescope.looks.enumerated() {
          try checkTarget(
            item.target,
            at: steps + [
              .instrument(number), .key("looks"), .item(look), .key("towards", "point", "xy"),
            ])
        }
      }
    }
  }

  private func checkStand(of tower: Watch.Tower, at steps: [WatchMarks.Step]) throws {
    let point = try faults.trying(at: steps) { try places.point(tower.position) }
    guard let point, !region.terrain.contains(point) else { return }
    faults.add(
      .towerOutside,
      "tower '\(tower.name)' stands outside the terrain"
        + advice(for: tower.position, orElse: "move it, or take terrain that reaches it"),
      at: steps)
  }

  private func checkTarget(
    _ target: Watch.Look.Target, at steps: [WatchMarks.Step]
  ) throws {
    switch target {
    case .direction, .tower, .zone: break
    case .named(let name):
      _ = try faults.trying(at: steps) { try places.target(name, in: watch) }
    case .position(let position):
      let point = try faults.trying(at: steps) { try places.point(position) }
      // One may look at what lies far off.
      guard let point, !region.holds(point), let hint = hint(for: position) else { return }
      faults.add(
        .placeOutside, "\(position.text) lies outside the terrain; \(hint)", at: steps)
    }
  }

  /// Zones that nothing of the terrain or the map lies in.
  package func checkZones() {
    for (index, zone) in watch.zones.enumerated() {
      let bounds = places.areas(zone).compactMap(\.bounds)
      guard !bounds.isEmpty, !bounds.contains(where: region.meets) else { continue }
      let corner: Watch.Position? =
        if case .polygon(let corners) = zone.area { corners.first } else { nil }
      let advice = advice(for: corner, orElse: "move it, or leave it out")
      faults.add(
        .zoneOutside,
        "the zone '\(zone.name)' touches neither the terrain nor the map\(advice)",
        at: [.key("zones"), .item(index), .key("area")])
    }
  }

  /// Where crossings and escorts begin and lead to.
  package func checkEnds() throws {
    for (end, steps) in watch.ends { try checkEnd(end, at: steps) }
  }

  private func checkEnd(
    _ end: Watch.Crossing.End, at steps: [WatchMarks.Step]
  ) throws {
    switch end {
    case .tower, .zone, .edge: break
    case .named(let name):
      guard region.town != nil, places.names.meaning(of: name) == nil else { return }
      let own = watch.ownNames + [Watch.Crossing.End.edgeWord]
      faults.add(
        .nameUnknown,
        places.names.unknown(name, besides: own, Gazetteer.nothing).text, at: steps)
    case .position(let position):
      let point = try faults.trying(at: steps) { try places.point(position) }
      guard let point, !region.holds(point) else { return }
      faults.add(
        .placeOutside,
        "\(position.text) lies outside the terrain and the map"
          + advice(for: position, orElse: "give a place in the town"), at: steps)
    }
  }

  private func hint(for position: Watch.Position) -> String? {
    region.swapHint(for: position, places.point)
  }

  /// What is to be done about a place outside.
  private func advice(for position: Watch.Position?, orElse other: String) -> String {
    position.flatMap(hint).map { "; \($0)" } ?? ": \(other)"
  }
}

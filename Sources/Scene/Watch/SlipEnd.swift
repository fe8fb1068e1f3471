package import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
package import BergfriedWatchFile

/// Where someone would begin, or wants to get to.
package struct SlipEnd {
  /// As the watch file or the flag says it.
  package let text: String
  private let end: Watch.Crossing.End

  package init(_ end: Watch.Crossing.End, in watch: Watch) {
    self.end = end
    switch end {
    case .tower(let index): text = watch.towers[index].name
    case .zone(let index): text = watch.zones[index].name
    case .named(let name): text = name
    case .edge: text = Watch.Crossing.End.edgeWord
    case .position(.geographic(let lon, let lat)): text = "\(lon),\(lat)"
    case .position(.frame(let point)): text = "\(point.x),\(point.y)"
    }
  }

  /// A name of the watch or the map, the word for the map's edge, or `lon,lat`.
  package init(_ text: String, in watch: Watch) {
    self.text = text
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Double($0) }
    if parts.count == 2, numbers.count == 2 {
      end = .position(.geographic(lon: numbers[0], lat: numbers[1]))
    } else if let index = watch.towers.firstIndex(where: { $0.name == text }) {
      end = .tower(index)
    } else if let index = watch.zones.firstIndex(where: { $0.name == text }) {
      end = .zone(index)
    } else {
      end = text == Watch.Crossing.End.edgeWord ? .edge : .named(text)
    }
  }

  /// For a way of which one end is asked for and the other is not.
  package static let oneEnd = Failure(
    .questionOneEnd,
    saying: "\(setting: .from) and \(setting: .to) go together: give both, or neither")

  /// The nodes of the streets that several ends stand for, each once.
  package static func nodes(of ends: [SlipEnd], in scene: WatchScene) throws -> [Int] {
    Set(try ends.flatMap { try $0.nodes(in: scene) }).sorted()
  }

  /// The nodes of the streets that it stands for: those in an area, those of a street, those at the
  /// map's rim, or the one nearest to a place on the largest part of the streets.
  ///
  /// - Throws: ``Failure`` where it stands for none.
  private func nodes(in scene: WatchScene) throws -> [Int] {
    let streets = scene.town.streets
    switch end {
    case .edge: return streets.rimNodes
    case .position(let position):
      return [try nearest(to: scene.places.point(position), streets, position, scene.places)]
    case .tower(let index):
      return [try nearest(to: scene.places.point(scene.watch.towers[index].position), streets)]
    case .named(let name):
      switch scene.places.names.meaning(of: name) {
      case .street(let street):
        let nodes = streets.pieces.filter { streets.ways[$0.way].name == street }
          .flatMap { [$0.from, $0.to] }
        guard nodes.isEmpty else { return nodes }
        throw Failure(
          .placeNoStreet, "nobody can walk along '\(street)' as the map has it: give another place")
      case .spots(_, let spots): return try spots.map { try nearest(to: $0.point, streets) }
      case nil:
        throw scene.places.names.unknown(
          name, besides: scene.watch.ownNames + [Watch.Crossing.End.edgeWord], Gazetteer.nothing)
      }
    case .zone(let index):
      let areas = scene.places.areas(scene.watch.zones[index])
      let inside = streets.nodes.indices.filter { node in
        areas.contains { $0.contains(streets.nodes[node]) }
      }
      guard inside.isEmpty else { return inside }
      // A building's outline stands for the building, which no street need lead into.
      let middles = middles(ofZone: index, in: scene)
      guard middles.isEmpty else { return try middles.map { try nearest(to: $0, streets) } }
      throw Failure(
        .zoneNoStreet, "the zone '\(text)' holds no place on a street: draw it over one")
    }
  }

  /// The middles of the areas of a zone that bears a name of the map and holds no street.
  private func middles(ofZone index: Int, in scene: WatchScene) -> [MapPoint] {
    let zone = scene.watch.zones[index]
    guard case .named = zone.area else { return [] }
    let areas = scene.places.areas(zone)
    let hasStreet = scene.town.streets.nodes.contains { node in
      areas.contains { $0.contains(node) }
    }
    return hasStreet ? [] : areas.compactMap(\.bounds?.centre)
  }

  /// - Parameter position: what the point was given as, where its numbers may have been swapped.
  private func nearest(
    to point: MapPoint, _ streets: StreetGraph, _ position: Watch.Position? = nil,
    _ places: WatchPlaces? = nil
  ) throws -> Int {
    if let place = EndPlace(nearestTo: point, on: streets) { return place.node }
    let swapped = position?.swapped.flatMap { swapped in
      (try? places?.point(swapped)).flatMap { EndPlace(nearestTo: $0, on: streets) }
        .map { _ in swapped }
    }
    let advice = swapped.map { "swapped, it lies in the town: give \($0.text)" }
    throw Failure(
      .placeNoStreet, "no street lies within 500 m of \(text): \(advice ?? "give another place")")
  }

  /// What is to be said of how ends were brought to the streets, a sentence each.
  package static func notes(of ends: [SlipEnd], in scene: WatchScene) throws -> [String] {
    let streets = scene.town.streets
    return try ends.flatMap { end in
      try end.points(in: scene).compactMap { point in
        EndPlace(nearestTo: point, on: streets)?.note(of: end.text)
      }
    }
  }

  /// The points that it stands for, which are brought to the streets.
  private func points(in scene: WatchScene) throws -> [MapPoint] {
    switch end {
    case .edge: return []
    case .zone(let index): return middles(ofZone: index, in: scene)
    case .position(let position): return [try scene.places.point(position)]
    case .tower(let index): return [try scene.places.point(scene.watch.towers[index].position)]
    case .named(let name):
      guard case .spots(_, let spots) = scene.places.names.meaning(of: name) else { return [] }
      return spots.map(\.point)
    }
  }
}

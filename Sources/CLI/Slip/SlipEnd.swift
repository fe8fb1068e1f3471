import BergfriedCoverage
import BergfriedDatum
import BergfriedStreets
import BergfriedWatchFile

/// Where someone would begin, or wants to get to.
struct SlipEnd {
  /// As the watch file or the flag says it.
  let text: String
  private let end: Watch.Crossing.End

  init(_ end: Watch.Crossing.End, in watch: Watch) {
    self.end = end
    switch end {
    case .tower(let index): text = watch.towers[index].name
    case .zone(let index): text = watch.zones[index].name
    case .street(let name): text = name
    case .edge: text = Watch.Crossing.End.edgeWord
    case .position(.geographic(let lon, let lat)): text = "\(lon),\(lat)"
    case .position(.frame(let point)): text = "\(point.x),\(point.y)"
    }
  }

  /// A name of the watch or the map, the word for the map's edge, or `lon,lat`.
  init(_ text: String, in watch: Watch) {
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
      end = text == Watch.Crossing.End.edgeWord ? .edge : .street(text)
    }
  }

  /// The nodes of the streets that several ends stand for, each once.
  static func nodes(of ends: [SlipEnd], in scene: WatchScene) throws -> [Int] {
    Set(try ends.flatMap { try $0.nodes(in: scene) }).sorted()
  }

  /// The nodes of the streets that it stands for: those in an area, those of a street, those at the
  /// map's rim, or the one nearest to a place on the largest part of the streets.
  ///
  /// - Throws: ``CommandFailure`` where it stands for none.
  private func nodes(in scene: WatchScene) throws -> [Int] {
    let streets = scene.town.streets
    switch end {
    case .edge: return streets.rimNodes
    case .position(let position): return [try nearest(to: scene.places.point(position), streets)]
    case .tower(let index):
      return [try nearest(to: scene.places.point(scene.watch.towers[index].position), streets)]
    case .street(let name):
      let pieces = streets.pieces.filter { streets.ways[$0.way].name == name }
      if pieces.isEmpty {
        let places = scene.map.points(named: name)
        guard !places.isEmpty else {
          throw CommandFailure(
            .badData,
            "'\(name)' is no tower, no zone, no street and no place of the map: check its spelling")
        }
        return try places.map { try nearest(to: $0, streets) }
      }
      return pieces.flatMap { [$0.from, $0.to] }
    case .zone(let index):
      let areas = try scene.places.areas(scene.watch.zones[index])
      let inside = streets.nodes.indices.filter { node in
        areas.contains { $0.contains(streets.nodes[node]) }
      }
      guard !inside.isEmpty else {
        throw CommandFailure(
          .badData, "the zone '\(text)' holds no place on a street: draw it over one")
      }
      return inside
    }
  }

  private func nearest(to point: MapPoint, _ streets: StreetGraph) throws -> Int {
    guard let place = EndPlace(nearestTo: point, on: streets) else {
      throw CommandFailure(.badData, "no street lies within 500 m of \(text): give another place")
    }
    return place.node
  }

  /// What is to be said of how ends were brought to the streets, a sentence each.
  static func notes(of ends: [SlipEnd], in scene: WatchScene) throws -> [String] {
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
    case .edge, .zone: return []
    case .position(let position): return [try scene.places.point(position)]
    case .tower(let index): return [try scene.places.point(scene.watch.towers[index].position)]
    case .street(let name):
      let isStreet = scene.town.streets.ways.contains { $0.name == name }
      return isStreet ? [] : scene.map.points(named: name)
    }
  }
}

import BergfriedCoverage
import BergfriedDatum
import BergfriedStreets
import BergfriedWatchFile

/// Where someone would begin, or wants to get to.
struct SlipEnd {
  /// As the watch file or the flag says it.
  let text: String
  let target: Watch.Look.Target

  init(_ target: Watch.Look.Target, in watch: Watch) {
    self.target = target
    switch target {
    case .tower(let index): text = watch.towers[index].name
    case .zone(let index): text = watch.zones[index].name
    case .street(let name): text = name
    case .position(.geographic(let lon, let lat)): text = "\(lon),\(lat)"
    case .position(.frame(let point)): text = "\(point.x),\(point.y)"
    case .direction(let azimuth, _): text = "azimuth \(azimuth)"
    }
  }

  /// A name of the watch or the map, or `lon,lat`.
  init(_ text: String, in watch: Watch) {
    self.text = text
    let numbers = text.split(separator: ",").compactMap { Double($0) }
    if numbers.count == 2, text.split(separator: ",").count == 2 {
      target = .position(.geographic(lon: numbers[0], lat: numbers[1]))
    } else if let index = watch.towers.firstIndex(where: { $0.name == text }) {
      target = .tower(index)
    } else if let index = watch.zones.firstIndex(where: { $0.name == text }) {
      target = .zone(index)
    } else {
      target = .street(text)
    }
  }

  /// The nodes of the streets that it stands for: those in an area, those of a street, or the one
  /// nearest to a place.
  ///
  /// - Throws: ``CommandFailure`` where it stands for none.
  func nodes(in scene: WatchScene) throws -> [Int] {
    let streets = scene.town.streets
    switch target {
    case .position(let position): return [try nearest(to: scene.places.point(position), streets)]
    case .tower(let index):
      return [try nearest(to: scene.places.point(scene.watch.towers[index].position), streets)]
    case .street(let name):
      let pieces = streets.pieces.filter { streets.ways[$0.way].name == name }
      guard !pieces.isEmpty else {
        throw CommandFailure(
          .badData, "'\(name)' is no tower, no zone and no street of the map: check its spelling")
      }
      return Set(pieces.flatMap { [$0.from, $0.to] }).sorted()
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
    case .direction:
      throw CommandFailure(.badData, "\(text) is no place: name a zone, a street or [lon, lat]")
    }
  }

  private func nearest(to point: MapPoint, _ streets: StreetGraph) throws -> Int {
    let node = streets.nodes.indices.min {
      streets.nodes[$0].distanceMetres(to: point) < streets.nodes[$1].distanceMetres(to: point)
    }
    guard let node, streets.nodes[node].distanceMetres(to: point) < 500 else {
      throw CommandFailure(.badData, "no street lies within 500 m of \(text): give another place")
    }
    return node
  }
}

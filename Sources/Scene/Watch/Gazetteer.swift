package import BergfriedCore
package import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import BergfriedWatchFile

/// What the names of a map stand for: streets, places and buildings, understood alike wherever a
/// name may be given.
///
/// *Model.* A name is the one that is written so; where none is, the only one that differs in the
/// case of its letters alone. A street goes before places and buildings of its name.
package struct Gazetteer {
  /// What a name stands for, with the name as the map writes it.
  package enum Meaning {
    case street(String)
    /// At least one.
    case spots(String, [Spot])
  }

  /// A place or a building.
  package struct Spot {
    package let id: String
    package let point: MapPoint
    /// None for what the map draws as a point.
    package let areas: [MapPolygon]
  }

  private let streets: Set<String>
  private let spots: [String: [Spot]]
  /// Names by their letters in lower case.
  private let spellings: [String: Set<String>]

  /// - Complexity: O(things of the map).
  package init(of map: TownMap) {
    streets = Set(map.ways.lazy.compactMap(\.name))
    var spots: [String: [Spot]] = [:]
    for building in map.buildings {
      guard let name = building.name, let middle = building.area.bounds?.centre else { continue }
      spots[name, default: []].append(
        Spot(id: building.id, point: middle, areas: [building.area]))
    }
    for place in map.places {
      // What the map has as a building already is not there twice.
      let isKnown = spots[place.name]?.contains { spot in
        spot.id == place.id || spot.areas.contains { $0.contains(place.point) }
      }
      if isKnown != true {
        spots[place.name, default: []].append(
          Spot(id: place.id, point: place.point, areas: place.areas))
      }
    }
    self.spots = spots
    spellings = Dictionary(grouping: streets.union(spots.keys)) { $0.lowercased() }
      .mapValues { Set($0) }
  }

  package func meaning(of name: String) -> Meaning? {
    if let meaning = meaning(written: name) { return meaning }
    guard let alike = spellings[name.lowercased()], let only = alike.first, alike.count == 1 else {
      return nil
    }
    return meaning(written: only)
  }

  private func meaning(written name: String) -> Meaning? {
    streets.contains(name) ? .street(name) : spots[name].map { .spots(name, $0) }
  }

  /// The one point that a place or building is looked at or spoken of by.
  ///
  /// - Throws: ``Failure`` where several of that name lie apart.
  package static func point(of spots: [Spot], named name: String) throws -> MapPoint {
    let first = spots[0].point
    let isApart = spots.contains { $0.point.distanceMetres(to: first) > nearMetres }
    guard !isApart else {
      throw Failure(
        .nameAmbiguous,
        "'\(name)' stands \(spots.count) times on the map, in places that lie apart: give the "
          + "point that is meant")
    }
    return first
  }

  /// Things of one name that are no farther apart are one thing, drawn twice.
  private static let nearMetres = 100.0

  /// The areas that a name stands for.
  ///
  /// - Throws: ``Failure`` where it stands for none.
  package func areas(named name: String) throws -> [MapPolygon] {
    switch meaning(of: name) {
    case .spots(_, let spots):
      let areas = spots.flatMap(\.areas)
      guard areas.isEmpty else { return areas }
      throw Failure(
        .nameNoArea,
        "'\(name)' is a point on the map and has no area: give corners [[lon, lat], …], or a "
          + "building")
    case .street:
      throw Failure(
        .nameNoArea, "'\(name)' is a street and has no area: give corners [[lon, lat], …]")
    case nil:
      throw unknown(
        name, besides: [],
        "no file with an ending, no place and no building of the map")
    }
  }

  /// What an unknown name of a place is not.
  package static let nothing = "no tower, no zone, no street, no place and no building of the map"

  /// That a name is unknown, with those that it may have been meant to be.
  ///
  /// - Parameters:
  ///   - own: the watch's names that would do as well.
  ///   - nothing: all that it is not.
  package func unknown(_ name: String, besides own: [String], _ nothing: String) -> Failure {
    let known = Set(own).union(streets).union(spots.keys).sorted()
    let near = name.nearest(of: known, atMost: 3).map { "'\($0)'" }
    let advice =
      near.isEmpty
      ? "check its spelling" : "did you mean \(near.joined(separator: " or "))?"
    return Failure(.nameUnknown, "'\(name)' is \(nothing): \(advice)")
  }
}

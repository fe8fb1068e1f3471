import BergfriedCore
package import BergfriedCoverage
import BergfriedGDAL
package import BergfriedPicture
package import BergfriedScene
package import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// What a tower's panorama names: things that are truly seen on it, and nothing else.
package struct PanoramaLabels {
  package let scene: WatchScene
  package let placed: PlacedTower
  package let town: Lookout
  package let country: Lookout
  /// What is seen of the town, and may hide what lies behind it.
  package let ground: Panorama

  /// A place with a name, and how far above the ground or the roof it shows.
  private struct Thing {
    package let name: String
    package let point: MapPoint
    package let heightMetres: Double
    package let kind: PanoramaLabel.Kind
    /// Above the sea, where the map says so.
    package var elevationMetres: Double?
  }

  /// Other towers first, then peaks, squares, named buildings and streets.
  ///
  /// - Complexity: O(things and pieces of streets x distance in cells).
  package func all() throws -> [PanoramaLabel] {
    let named = try (towers + peaks + places + buildings).compactMap(label)
    let streets = try streets.compactMap { places in
      let seen = try places.compactMap(label)
      return seen.isEmpty ? nil : seen[seen.count / 2]
    }
    return named + streets
  }

  private func label(_ thing: Thing) throws -> PanoramaLabel? {
    let curvature = scene.question.curvature
    let sight: LineOfSight?
    if scene.town.surface.cell(of: thing.point) != nil {
      // A street under a roof or a tree is not what shows there.
      if thing.kind == .street, !scene.town.surface.isOpen(at: thing.point) { return nil }
      sight = try town.sighting(of: thing.point, heightMetres: thing.heightMetres, curvature)
    } else {
      sight = try country.sighting(
        of: thing.point, heightMetres: thing.heightMetres, curvature
      ).flatMap { isHiddenByTown($0) ? nil : $0 }
    }
    guard let sight, sight.distanceMetres <= scene.question.air.reachMetres else { return nil }
    var label = PanoramaLabel(
      name: thing.name, azimuthDegrees: sight.azimuthDegrees, pitchDegrees: sight.pitchDegrees,
      kind: thing.kind)
    if thing.kind == .summit {
      label.elevationMetres = thing.elevationMetres ?? sight.targetGroundMetres
      label.distanceMetres = sight.distanceMetres
    }
    return label
  }

  private func isHiddenByTown(_ sight: LineOfSight) -> Bool {
    guard
      let place = ground.strip.place(
        azimuthDegrees: sight.azimuthDegrees, pitchDegrees: sight.pitchDegrees)
    else { return true }
    let shape = ground.strip.shape
    return ground[min(Int(place.x), shape.columns - 1), min(Int(place.y), shape.rows - 1)] != .sky
  }

  private var towers: [Thing] {
    scene.question.towers.filter { $0.name != placed.tower.name }.map {
      Thing(name: $0.name, point: $0.point, heightMetres: 2, kind: .tower)
    }
  }

  private var peaks: [Thing] {
    scene.map.places.filter { $0.kind == "peak" }.map {
      Thing(
        name: $0.name, point: $0.point, heightMetres: 2, kind: .summit,
        elevationMetres: $0.elevationMetres)
    }
  }

  private var places: [Thing] {
    let towers = Set(scene.question.towers.map(\.name))
    let wanted = scene.map.places.filter {
      PanoramaLabels.landmarks.contains($0.kind) && !towers.contains($0.name)
    }
    return wanted.map {
      Thing(name: $0.name, point: $0.point, heightMetres: 2, kind: .place)
    }
  }

  /// Kinds of places that people find their way by, in OpenStreetMap's words; shops and inns would
  /// crowd them out.
  private static let landmarks: Set = [
    "square", "city", "town", "village", "hamlet", "suburb", "quarter", "neighbourhood", "locality",
    "farm", "island", "saddle", "cliff", "water", "spring", "glacier", "castle", "ruins", "church",
    "chapel", "monastery", "monument", "viewpoint", "alpine_hut", "attraction", "museum",
    "observatory", "stadium", "dam",
  ]

  /// Those that stand among the places as well are named once.
  private var buildings: [Thing] {
    let known = Set((towers + peaks + places).map(\.name))
    return scene.map.buildings.compactMap { building in
      guard let name = building.name, !known.contains(name),
        let middle = MapBounds(building.area.outline)?.centre
      else { return nil }
      return Thing(name: name, point: middle, heightMetres: 1, kind: .building)
    }
  }

  /// Per street the middles of its pieces in the open, the longest street first.
  private var streets: [[Thing]] {
    let town = scene.town
    var pieces: [String: [Int]] = [:]
    for (index, piece) in town.streets.pieces.enumerated()
    where town.standings[index] == .open {
      if let name = town.streets.ways[piece.way].name { pieces[name, default: []].append(index) }
    }
    return pieces.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { name, all in
      all.map {
        Thing(name: name, point: town.middle(ofPiece: $0), heightMetres: 0, kind: .street)
      }
    }
  }
}

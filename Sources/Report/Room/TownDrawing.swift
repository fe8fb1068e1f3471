package import BergfriedCore
package import BergfriedCoverage
import BergfriedEssentials
import BergfriedStreets
package import BergfriedSurface

/// What a map of a whole town is drawn from by a page's script, whatever towers stand there:
/// streets, buildings, waters and woods in metres from the ground's upper left corner.
package struct TownDrawing: Encodable {
  /// A name on the map.
  package struct Place: Encodable {
    let name: String
    let kind: String
    let x: Double
    let y: Double
    let elevationMetres: Double?

    package init(name: String, kind: String, point: MapPoint, elevationMetres: Double?) {
      self.name = name
      self.kind = kind
      (x, y) = (point.x, point.y)
      self.elevationMetres = elevationMetres
    }
  }

  /// The ground, in the working frame.
  struct Frame: Encodable {
    let west: Double
    let south: Double
    let east: Double
    let north: Double
    let columns: Int
    let rows: Int
    /// The azimuth of grid north from true north, clockwise.
    let convergenceDegrees: Double
  }

  struct Way: Encodable {
    let name: String?
    let kind: String
  }

  struct Buildings: Encodable {
    let areas: PackedAreas
    /// In decimetres, as they most likely are.
    let heights: Packed
    let names: [Int: String]
  }

  struct Waters: Encodable {
    let areas: PackedAreas
    /// Whether each is surely there.
    let areSure: Packed
  }

  let frame: Frame
  let streets: PackedStreets
  /// Which of the ways each piece is part of.
  let waysOfPieces: Packed
  let ways: [Way]
  let buildings: Buildings
  let waters: Waters
  let woods: PackedAreas
  let places: [Place]
  let credits: [String]

  /// - Complexity: O(corners of all that is drawn).
  package init(of town: Town, waters: [Water], places: [Place], credits: [String]) {
    let surface = town.surface
    let (transform, shape) = (surface.transform, surface.ground.shape)
    let bounds = MapBounds(transform: transform, shape: shape)
    frame = Frame(
      west: bounds.minX, south: bounds.minY, east: bounds.maxX, north: bounds.maxY,
      columns: shape.columns, rows: shape.rows, convergenceDegrees: town.convergenceDegrees)
    let graph = town.streets
    streets = PackedStreets(graph, in: bounds)
    waysOfPieces = Packed((0..<graph.partCount).map { graph.part($0).way })
    ways = graph.ways.map { Way(name: $0.name, kind: $0.kind) }
    let buildings = surface.buildings
    self.buildings = Buildings(
      areas: PackedAreas(buildings.map(\.area), in: bounds),
      heights: Packed(buildings.map { Int(max(0, $0.typicalMetres * 10).rounded()) }),
      names: Dictionary(
        uniqueKeysWithValues: buildings.enumerated().compactMap { index, building in
          building.name.map { (index, $0) }
        }))
    self.waters = Waters(
      areas: PackedAreas(waters.map(\.area), in: bounds),
      areSure: Packed(waters.map { $0.isSure ? 1 : 0 }))
    woods = PackedAreas(surface.woods.map(\.area), in: bounds)
    self.places = places
    self.credits = credits
  }
}

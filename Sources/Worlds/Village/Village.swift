public import BergfriedCore

/// An alpine village made up for examples and tests: a valley with a lake and a river, mountains
/// on both sides, some 200 houses on an alluvial fan by the shore, a church with a watchman's
/// tower, a castle on its rock, a grand hotel and a chapel.
///
///     let village = Village(resolutionMetres: 5)
///     let tower = village.churchTower
///     let cell = village.cell(of: tower.point)
///     let surface = try village.surface()
///
/// *Model.* The village lies in a world of its own, in metres east and north of its church
/// square. A grid is laid over it with the square in its middle; a cell's height is that of its
/// centre, so the same village appears at every extent and resolution. Houses show in the cells
/// whose centre they cover, landmarks in all cells they touch. The same seed gives the same bits
/// on every machine.
public struct Village: Sendable {
  /// The number that everything in it follows from.
  public let seed: UInt64
  /// How many columns and rows its grid has.
  public let shape: GridShape
  /// How large a cell of its grid is.
  public let cellSize: CellSize
  /// Where the grid lies in the village's world.
  public let transform: GeoTransform
  /// All buildings, landmarks included.
  public let buildings: [Building]
  /// As they are drawn on its map.
  public let streets: [Street]
  /// The tower from which its watchman looks.
  public let churchTower: Landmark
  /// The high points with a name, the church tower first.
  public let landmarks: [Landmark]
  let valley: ValleyGround

  /// The height of the lake's surface.
  public static let lakeLevelMetres = ValleyGround.lakeLevelMetres

  /// - Parameters:
  ///   - seed: another seed is another valley, with other houses along the same streets.
  ///   - extentMetres: the side of the square that the grid covers; rounded to whole cells.
  ///   - resolutionMetres: the side of a cell.
  /// - Precondition: both are positive and make fewer than 2³¹ cells.
  public init(seed: UInt64 = 1, extentMetres: Double = 4000, resolutionMetres: Double = 5) {
    precondition(
      extentMetres > 0 && resolutionMetres > 0 && extentMetres / resolutionMetres < 46_340,
      "no grid covers \(extentMetres) m in steps of \(resolutionMetres) m")
    let side = max(1, Int((extentMetres / resolutionMetres).rounded()))
    let half = Double(side) * resolutionMetres / 2
    let builder = VillageBuilder(seed: seed)
    let landmarks = Village.landmarks(among: builder.buildings)
    self.seed = seed
    shape = GridShape(columns: side, rows: side)
    cellSize = CellSize(metres: resolutionMetres)
    transform = GeoTransform(
      originX: -half, originY: half, columnStep: resolutionMetres, rowStep: -resolutionMetres)
    buildings = builder.buildings
    streets = StreetPlan.streets
    churchTower = landmarks[0]
    self.landmarks = landmarks
    valley = builder.ground
  }

  /// Houses and barns: all buildings but the great ones.
  public var houses: [Building] {
    buildings.filter { $0.kind == .house || $0.kind == .barn }
  }

  /// The cell that holds a point; it may lie outside the grid.
  ///
  /// - Precondition: the point is not absurdly far away.
  public func cell(of point: MapPoint) -> Cell {
    guard let cell = transform.cell(x: point.x, y: point.y) else {
      preconditionFailure("\(point) lies beyond any grid")
    }
    return cell
  }

  /// The bare ground's height at a point, whatever the resolution; the water's on the lake.
  public func groundMetres(at point: MapPoint) -> Double {
    valley.heightMetres(at: point)
  }

  private static func landmarks(among buildings: [Building]) -> [Landmark] {
    let names = [
      GreatBuilding.churchTowerName, GreatBuilding.keepName, GreatBuilding.hotelName,
      GreatBuilding.chapelName,
    ]
    return names.compactMap { name in
      buildings.first { $0.name == name }.map {
        Landmark(
          name: name, point: $0.footprint.centre, groundMetres: $0.groundMetres,
          heightMetres: $0.heightMetres)
      }
    }
  }
}

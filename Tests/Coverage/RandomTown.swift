import BergfriedCoverage
import BergfriedDatum
import BergfriedSight
import BergfriedStreets
import BergfriedSurface

/// A small seeded town whose heights are known within bounds, and towns that it may truly be.
struct RandomTown {
  static let targetHeightMetres = 1.7

  let seed: UInt64
  let town: Town
  let question: CoverageQuestion
  private let errorMetres: Double

  init(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let shape = GridShape(
      columns: .random(in: 12...40, using: &random), rows: .random(in: 12...40, using: &random))
    let transform = GeoTransform(
      originX: 0, originY: Double(shape.rows) * 5, columnStep: 5, rowStep: -5)
    let steep = random.unit() * 4
    let ground = try Surface(
      heights: (0..<shape.count).map { Float(steep * Double($0 % shape.columns) + random.unit()) },
      shape: shape, cellSize: CellSize(metres: 5))
    errorMetres = [0, 0.1, 0.5].randomElement(using: &random)!
    let (width, height) = (Double(shape.columns) * 5, Double(shape.rows) * 5)
    func point() -> MapPoint {
      MapPoint(x: (0.02 + 0.96 * random.unit()) * width, y: (0.02 + 0.96 * random.unit()) * height)
    }
    let buildings = (0..<Int.random(in: 0...9, using: &random)).map { number in
      let corner = point()
      let (right, up) = (4 + random.unit() * 20, 4 + random.unit() * 20)
      let low = 2 + random.unit() * 8
      return Building(
        id: "way/\(number)", name: nil,
        area: MapPolygon(outline: [
          corner, MapPoint(x: corner.x + right, y: corner.y),
          MapPoint(x: corner.x + right, y: corner.y + up), MapPoint(x: corner.x, y: corner.y + up),
        ]),
        heightMetres: low...low + random.unit() * 6)
    }
    let surface = try TownSurface(
      ground: ground, transform: transform, buildings: buildings, woods: [],
      verticalErrorMetres: errorMetres)
    let ways = (0..<6).map { number in
      Way(id: "way/\(100 + number)", kind: "residential", points: [point(), point(), point()])
    }
    town = Town(
      surface: surface, streets: StreetGraph(ways: ways), privateAreas: [], convergenceDegrees: 0)
    let place = point()
    self.seed = seed
    question = CoverageQuestion(
      towers: [
        Tower(name: "Tower", point: place, eye: .aboveGround(metres: 5 + random.unit() * 40))
      ],
      targetHeightMetres: RandomTown.targetHeightMetres,
      ladders: [Ladder(name: "any", measure: .perMetre, levels: [])],
      night: Ticks(count: 0)..<Ticks(count: 1))
  }

  /// One town that it may be: every height drawn within its bounds.
  func truth(_ random: inout SeededRandom) throws -> TrueTown {
    let surface = town.surface
    let shape = surface.ground.shape
    let tops = surface.buildings.map { _ in random.unit() }
    var grounds: [Float] = []
    let heights = (0..<shape.count).map { index in
      let cell = shape.cell(at: index)
      let ground = surface.ground.height(at: cell)! + Float((2 * random.unit() - 1) * errorMetres)
      grounds.append(ground)
      guard case .building(let building) = surface.cover(at: cell) else { return ground }
      let (low, high) = (surface.low.height(at: cell)!, surface.high.height(at: cell)!)
      return low + Float(tops[building]) * (high - low)
    }
    return TrueTown(
      surface: try Surface(heights: heights, shape: shape, cellSize: surface.ground.cellSize),
      grounds: Raster(shape: shape, values: grounds))
  }
}

/// A town as it truly is: one height for each cell, with and without what stands there.
struct TrueTown {
  let surface: Surface
  let grounds: Raster<Float>

  /// Whether someone who stands on the ground of a cell is seen.
  func sees(_ cell: Cell, from tower: Tower, at place: Cell, curvature: Curvature) throws -> Bool {
    guard case .aboveGround(let metres) = tower.eye else { return false }
    let observer = Observer(cell: place, eye: .elevation(metres: Double(grounds[place]) + metres))
    return try surface.showsTop(
      Double(grounds[cell]) + RandomTown.targetHeightMetres, over: cell, to: observer,
      curvature: curvature)
  }
}

import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport

/// A small seeded town whose heights are known within bounds, and towns that it may truly be.
struct RandomTown {
  static let targetHeightMetres = 1.7

  let seed: UInt64
  let town: Town
  let question: CoverageQuestion
  /// By how much each height may be off.
  private let errors: [Double]

  /// - Parameter hasErrorRaster: whether heights are off by more in some places than in others.
  init(seed: UInt64, hasErrorRaster: Bool = false) throws {
    var random = SeededRandom(seed: seed)
    let shape = GridShape(
      columns: .random(in: 12...40, using: &random), rows: .random(in: 12...40, using: &random))
    let transform = GeoTransform(atOrigin: shape, cellMetres: 5)
    let steep = random.unit() * 4
    let ground = try Surface(
      heights: (0..<shape.count).map { Float(steep * Double($0 % shape.columns) + random.unit()) },
      shape: shape, cellSize: CellSize(metres: 5))
    let errorMetres = [0, 0.1, 0.5].randomElement(using: &random)!
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
        area: MapPolygon(
          outline: [(0, 0), (right, 0), (right, up), (0, up)].map { x, y in
            // Turned by a whole-numbered right-angled triangle, as 3, 4, 5.
            number % 2 == 0
              ? MapPoint(x: corner.x + x, y: corner.y + y)
              : MapPoint(x: corner.x + 0.8 * x - 0.6 * y, y: corner.y + 0.6 * x + 0.8 * y)
          }),
        heightMetres: low...low + random.unit() * 6)
    }
    let bounds = RandomTown.errors(errorMetres, shape, hasErrorRaster, seed)
    errors = bounds.raster.values.map(Double.init)
    let surface = try TownSurface(
      ground: ground, within: GroundBounds(ground).widened(byExcessOf: bounds),
      transform: transform, buildings: buildings, woods: [],
      verticalErrorMetres: bounds.rangeMetres.lowerBound)
    let ways = (0..<6).map { number in
      Way(id: "way/\(100 + number)", kind: "residential", points: [point(), point(), point()])
    }
    town = Town(surface, ways: ways)
    let place = point()
    self.seed = seed
    question = CoverageQuestion(
      towers: [
        Tower(name: "Tower", point: place, eye: .aboveGround(metres: 5 + random.unit() * 40))
      ],
      targetHeightMetres: RandomTown.targetHeightMetres,
      ladders: [.any(least: 1e-9)],
      night: Ticks(count: 0)..<Ticks(count: 1))
  }

  private static func errors(
    _ metres: Double, _ shape: GridShape, _ isRaster: Bool, _ seed: UInt64
  ) -> HeightErrors {
    // What else is drawn stays as it is.
    var random = SeededRandom(seed: seed ^ 0xE44)
    return HeightErrors(
      Raster(
        shape: shape,
        values: (0..<shape.count).map { _ in
          Float(metres) + (isRaster && random.unit() < 0.3 ? Float(random.unit() * 2) : 0)
        }))
  }

  /// One town that it may be: every height drawn within its bounds, often an outermost one.
  func truth(_ random: inout SeededRandom) throws -> TrueTown {
    let surface = town.surface
    let shape = surface.ground.shape
    func share() -> Double {
      let drawn = random.unit()
      return drawn < 0.2 ? 0 : drawn > 0.8 ? 1 : random.unit()
    }
    let grounds = (0..<shape.count).map { index in
      // Short of the error, so that rounding does not lead beyond it.
      surface.ground.height(at: shape.cell(at: index))!
        + Float((2 * share() - 1) * errors[index] * 0.999)
    }
    let ground = try Surface(heights: grounds, shape: shape, cellSize: surface.ground.cellSize)
    let blocks = surface.buildings.map { building in
      let foot =
        building.area.outline.compactMap {
          ground.heightMetres(at: $0, in: surface.transform)
        }.randomElement(using: &random) ?? 0
      let range = building.heightMetres
      let height = range.lowerBound + share() * (range.upperBound - range.lowerBound)
      return TrueTown.Block(area: building.area, topMetres: foot + height)
    }
    return TrueTown(ground: ground, transform: surface.transform, blocks: blocks)
  }
}

/// A town as it truly is, in real numbers: ground that is bilinear between drawn heights, and
/// prisms on it.
struct TrueTown {
  struct Block {
    let area: MapPolygon
    let topMetres: Double
  }

  let ground: Surface
  let transform: GeoTransform
  let blocks: [Block]

  /// Whether someone who stands on the ground at a point is seen: the line from the eye to their
  /// top passes no ground, where it crosses rows and columns of centres, and no side of a block
  /// that rises above it, and nothing is over them.
  func sees(_ point: MapPoint, from tower: Tower, curvature: Curvature) -> Bool {
    guard case .aboveGround(let metres) = tower.eye,
      let foot = ground.heightMetres(at: tower.point, in: transform),
      let stand = ground.heightMetres(at: point, in: transform)
    else { return false }
    let run = tower.point.distanceMetres(to: point)
    let (eye, top) = (foot + metres, stand + RandomTown.targetHeightMetres)
    func sight(_ share: Double) -> Double {
      let fallen = eye + share * (top - curvature.dropMetres(atMetres: run) - eye)
      return fallen + curvature.dropMetres(atMetres: share * run)
    }
    for block in blocks {
      if block.area.contains(point), block.topMetres > top { return false }
      for share in crossings(of: block.area, tower.point, point)
      where block.topMetres > sight(share) {
        return false
      }
    }
    return lines(tower.point, point).allSatisfy { share in
      let place = tower.point.point(atShare: share, to: point)
      guard let height = ground.heightMetres(at: place, in: transform) else { return true }
      return height <= sight(share) + 1e-6
    }
  }

  /// Where a line crosses rows and columns of cells' centres.
  private func lines(_ start: MapPoint, _ end: MapPoint) -> [Double] {
    var shares: [Double] = []
    func add(_ from: Double, _ to: Double, _ origin: Double, _ step: Double, _ count: Int) {
      for index in 0..<count where from != to {
        let share = (origin + (Double(index) + 0.5) * step - from) / (to - from)
        if share > 0, share < 1 { shares.append(share) }
      }
    }
    add(start.x, end.x, transform.originX, transform.columnStep, ground.shape.columns)
    add(start.y, end.y, transform.originY, transform.rowStep, ground.shape.rows)
    return shares
  }

  private func crossings(
    of area: MapPolygon, _ start: MapPoint, _ end: MapPoint
  ) -> [Double] {
    let (right, up) = (end.x - start.x, end.y - start.y)
    var shares: [Double] = []
    area.forEachEdge { one, next in
      let (x, y) = (one.x - start.x, one.y - start.y)
      let (across, along) = (next.x - one.x, next.y - one.y)
      let turn = right * along - up * across
      if turn == 0 { return }
      let (share, place) = ((x * along - y * across) / turn, (x * up - y * right) / turn)
      if share > 0, share < 1, place >= 0, place <= 1 { shares.append(share) }
    }
    return shares
  }
}

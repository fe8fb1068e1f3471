import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport

/// A small seeded town with towers whose telescopes turn from look to look.
///
/// Streets run between the corners of a crooked lattice, one of them over a bridge, one covered;
/// fields are as narrow as a degree, looks as short as a second, and many meet end to end.
struct RandomWatch {
  static let sideMetres = 120.0
  static let night = Ticks.seconds(0)..<(.seconds(900))

  let seed: UInt64
  let town: Town
  var question: CoverageQuestion

  /// - Parameters:
  ///   - errorMetres: by how much heights may be off; the seed's own for `nil`.
  ///   - hasErrorRaster: whether they may be off by up to three times that in some places.
  ///   - truth: draws a town that this one may truly be, whose heights are known to a point.
  init(
    seed: UInt64, errorMetres: Double? = nil, hasErrorRaster: Bool = false,
    truth: SeededRandom? = nil
  ) throws {
    var random = SeededRandom(seed: seed)
    let cellMetres = [1.5, 2, 5].randomElement(using: &random)!
    let count = Int(RandomWatch.sideMetres / cellMetres)
    let shape = GridShape(columns: count, rows: count)
    let transform = GeoTransform(atOrigin: shape, cellMetres: cellMetres)
    let (steep, rough) = (random.unit() * 0.3 * cellMetres, random.unit())
    var heights = (0..<shape.count).map {
      Float(450 + steep * Double($0 % count) + rough * random.unit())
    }
    var buildings = RandomWatch.buildings(&random)
    let ownErrorMetres = [0, 0.1, 0.5].randomElement(using: &random)!
    var errors = RandomWatch.errors(errorMetres ?? ownErrorMetres, shape, hasErrorRaster, seed)
    if var truth {
      // Short of the error, so that rounding does not lead beyond it.
      heights = zip(heights, errors.raster.values).map { height, error in
        height + Float(0.999 * Double(error) * (2 * truth.unit() - 1))
      }
      buildings = buildings.map { RandomWatch.drawn($0, &truth) }
      errors = RandomWatch.errors(0, shape, false, seed)
    }
    let ground = try Surface(
      heights: heights, shape: shape, cellSize: CellSize(metres: cellMetres))
    let surface = try TownSurface(
      ground: ground, within: GroundBounds(ground).widened(byExcessOf: errors),
      transform: transform, buildings: buildings, woods: [],
      verticalErrorMetres: errors.rangeMetres.lowerBound)
    let corner = RandomWatch.point(&random)
    town = Town(
      surface: surface, streets: StreetGraph(ways: RandomWatch.ways(&random)),
      privateAreas: random.unit() < 0.3 ? [RandomWatch.area(corner, 15, 10)] : [],
      convergenceDegrees: random.unit() * 4 - 2)
    self.seed = seed
    question = CoverageQuestion(
      towers: (0..<Int.random(in: 1...3, using: &random)).map { number in
        Tower(
          name: "Tower \(number)", point: RandomWatch.point(&random),
          eye: .aboveGround(metres: 6 + random.unit() * 20),
          telescopes: (0..<Int.random(in: 1...3, using: &random)).map {
            RandomWatch.telescope("Glass \(number)\($0)", &random)
          })
      },
      targetHeightMetres: 1.7,
      ladders: [.any(least: 1)],
      night: RandomWatch.night)
    // A town refuses to be looked at where that is private.
    for area in town.privateAreas { avoid(area) }
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
          Float(metres) * (isRaster && random.unit() < 0.3 ? Float(1 + 2 * random.unit()) : 1)
        }))
  }

  private mutating func avoid(_ area: MapPolygon) {
    for tower in question.towers.indices {
      for telescope in question.towers[tower].telescopes.indices {
        let looks = question.towers[tower].telescopes[telescope].looks.filter { look in
          guard case .point(let point) = look.target else { return false }
          return !area.contains(point)
        }
        question.towers[tower].telescopes[telescope].schedule =
          looks.isEmpty ? .always : .looks(looks)
      }
    }
  }

  static func point(_ random: inout SeededRandom) -> MapPoint {
    MapPoint(
      x: (0.05 + 0.9 * random.unit()) * sideMetres, y: (0.05 + 0.9 * random.unit()) * sideMetres)
  }

  private static func area(_ corner: MapPoint, _ right: Double, _ up: Double) -> MapPolygon {
    MapPolygon(x: corner.x...corner.x + right, y: corner.y...corner.y + up)
  }

  private static func buildings(_ random: inout SeededRandom) -> [Building] {
    (0..<Int.random(in: 0...8, using: &random)).map { number in
      let low = 3 + random.unit() * 6
      return Building(
        id: "way/\(number)", name: nil,
        area: area(point(&random), 5 + random.unit() * 14, 5 + random.unit() * 14),
        heightMetres: low...low + random.unit() * 4)
    }
  }

  /// The building with one height out of its range.
  private static func drawn(_ building: Building, _ random: inout SeededRandom) -> Building {
    let range = building.heightMetres
    let height = range.lowerBound + random.unit() * (range.upperBound - range.lowerBound)
    return Building(
      id: building.id, name: building.name, area: building.area, heightMetres: height...height)
  }

  private static func ways(_ random: inout SeededRandom) -> [Way] {
    let corners = (0..<16).map { index in
      MapPoint(
        x: 12 + Double(index % 4) * 30 + random.unit() * 6,
        y: 12 + Double(index / 4) * 30 + random.unit() * 6)
    }
    var ways: [Way] = []
    func join(_ one: Int, _ other: Int) {
      guard random.unit() < 0.85 else { return }
      let number = ways.count
      ways.append(
        Way(
          id: "way/\(100 + number)", kind: "residential", isCovered: number == 3,
          isBridge: number == 5, points: [corners[one], corners[other]]))
    }
    for index in 0..<16 {
      if index % 4 < 3 { join(index, index + 1) }
      if index < 12 { join(index, index + 4) }
    }
    return ways
  }

  private static func telescope(_ name: String, _ random: inout SeededRandom) -> Telescope {
    var start = Int64.random(in: 0...60, using: &random)
    let looks = (0..<Int.random(in: 2...9, using: &random)).map { _ in
      let end = start + [1, 20, 60, 150].randomElement(using: &random)!
      defer { start = end + [0, 0, 1, 40].randomElement(using: &random)! }
      return Look(
        target: random.unit() < 0.7
          ? .point(point(&random))
          : .direction(azimuthDegrees: random.unit() * 360, pitchDegrees: -15 * random.unit()),
        times: IntervalSet(.seconds(start)..<(.seconds(end))))
    }
    return Telescope(
      name: name, optics: .camera(pixels: 4000),
      fieldDegrees: [1, 4, 20, 90].randomElement(using: &random)!,
      fieldHeightDegrees: [1, 5, 30, 120].randomElement(using: &random)!,
      slewDegreesPerSecond: [nil, 5, 40].randomElement(using: &random)!,
      schedule: .looks(looks))
  }
}

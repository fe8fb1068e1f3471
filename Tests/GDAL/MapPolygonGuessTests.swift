import BergfriedCore
import Testing

@testable import BergfriedGDAL

/// Whatever is missing of an area, it lies where it is taken to lie.
@Suite struct MapPolygonGuessTests {
  private func holds(_ areas: [MapPolygon], _ x: Double, _ y: Double) -> Bool {
    areas.contains { $0.contains(MapPoint(x: x, y: y)) }
  }

  private func line(_ places: (Double, Double)...) -> [MapPoint] {
    places.map { MapPoint(x: $0.0, y: $0.1) }
  }

  @Test func `a border line may have the area on either side`() {
    let areas = MapPolygon.guessed(
      from: [line((-1000, 0), (0, 9), (1000, 0))], leastMetres: 1000)
    #expect(holds(areas, 0, 900) && holds(areas, 0, -900) && holds(areas, 2900, 0))
    #expect(!holds(areas, 0, 2100))
  }

  @Test func `two sides of a house hold what lies between them`() {
    let sides = [line((0, 0), (300, 0), (600, 0)), line((600, 60), (0, 60))]
    let areas = MapPolygon.guessed(from: sides, leastMetres: 100)
    #expect(holds(areas, 300, 30) && holds(areas, 1, 59) && holds(areas, 300, 600))
  }

  @Test func `a ring that is all there is no larger for others that are not`() {
    let ring = line((0, 0), (50, 0), (50, 50), (0, 50), (0, 0))
    let areas = MapPolygon.guessed(from: [ring], leastMetres: 1000)
    #expect(areas == [MapPolygon(outline: Array(ring.dropLast()))])
    let clearing = line((10, 10), (20, 10), (20, 20), (10, 10))
    #expect(MapPolygon.guessed(from: [ring], holes: [clearing], leastMetres: 1000) == areas)
    let alone = MapPolygon.guessed(from: [], holes: [clearing], leastMetres: 1000)
    #expect(holds(alone, 900, 0) && holds(alone, -900, 0))
  }

  @Test func `a ring that crosses itself is its hull`() {
    let bow = line((0, 0), (10, 10), (10, 0), (0, 10), (0, 0))
    let areas = MapPolygon.guessed(from: [bow], leastMetres: 100)
    #expect(areas.count == 1 && holds(areas, 5, 9) && holds(areas, 5, 1) && !holds(areas, 12, 5))
  }

  /// Rings around a middle that lose some of their corners, at most half of what they reach.
  @Test(arguments: UInt64(1)...200)
  func `random rings that lose corners`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let count = 5 + Int(random.unit() * 20)
    let size = 10 + 3000 * random.unit()
    let ring = (0..<count).map { index in
      let direction = Angle.direction(
        azimuthDegrees: 360 * Double(index) / Double(count))
      let reach = size * (0.5 + random.unit())
      return MapPoint(x: direction.east * reach, y: direction.north * reach)
    }
    let whole = MapPolygon(outline: ring)
    let kept = 2 + Int(random.unit() * Double(count - 2))
    let from = Int(random.unit() * Double(count))
    let known = (0..<kept).map { ring[(from + $0) % count] }
    let areas = MapPolygon.guessed(from: [known], leastMetres: 1000)
    let bounds = try #require(MapBounds(known))
    let reach = max(bounds.widthMetres, bounds.heightMetres, 1000)
    for _ in 0..<200 {
      let x = (random.unit() * 2 - 1) * 1.5 * size
      let y = (random.unit() * 2 - 1) * 1.5 * size
      let point = MapPoint(x: x, y: y)
      guard whole.contains(point), bounds.nearest(to: point).distanceMetres(to: point) < reach
      else { continue }
      #expect(holds(areas, x, y), "seed \(seed): \(x), \(y)")
    }
  }
}

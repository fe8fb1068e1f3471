import BergfriedCore
import Testing

@Suite struct MapPolygonTests {
  private static let shape = GridShape(columns: 31, rows: 23)

  /// A polygon of any kind, crossing itself too, with corners on cells' centres now and then.
  private static func draw(_ random: inout SeededRandom) -> MapPolygon {
    func ring(_ count: Int) -> [MapPoint] {
      let isWhole = random.unit() < 0.4
      return (0..<count).map { _ in
        let (x, y) = (random.unit() * 50 - 10, random.unit() * 40 - 8)
        return isWhole
          ? MapPoint(x: x.rounded() + 0.5, y: y.rounded() + 0.5) : MapPoint(x: x, y: y)
      }
    }
    let holes = (0..<Int.random(in: 0...2, using: &random)).map { _ in ring(4) }
    return MapPolygon(outline: ring(Int.random(in: 0...9, using: &random)), holes: holes)
  }

  @Test(arguments: 1...300)
  func `runs hold the cells whose centres are inside`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let shape = MapPolygonTests.shape
    let polygon = MapPolygonTests.draw(&random)
    for (width, height) in [(1.0, -1.0), (1, 1), (-1, -1), (0.7, -1.3)] {
      let transform = GeoTransform(
        originX: width > 0 ? 0 : 31, originY: height > 0 ? 0 : 23, columnStep: width,
        rowStep: height)
      let expected = (0..<shape.count).map(shape.cell(at:)).filter {
        polygon.contains(transform.centrePoint(of: $0))
      }
      let cells = polygon.cells(of: transform, in: shape)
      let isSame = cells.count == expected.count && Set(cells) == Set(expected)
      #expect(isSame, "\(width) x \(height)")
    }
  }

  @Test(arguments: 1...100)
  func `inside is where the corners wind round oddly`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let centre = MapPoint(x: 600_000.25, y: 5_200_000.75)
    // Convex: the corners of a square, cut at random.
    let corners = [(-1.0, -1.0), (0.2, -1), (1, -0.3), (1, 1), (-0.4, 1)].map {
      MapPoint(x: centre.x + $0.0 * 7, y: centre.y + $0.1 * 7)
    }
    let polygon = MapPolygon(outline: seed % 2 == 0 ? corners : corners.reversed())
    for _ in 0..<50 {
      let point = MapPoint(
        x: centre.x + random.unit() * 20 - 10, y: centre.y + random.unit() * 20 - 10)
      let isLeft = zip(corners, corners.dropFirst() + [corners[0]]).allSatisfy { start, end in
        (end.x - start.x) * (point.y - start.y) > (end.y - start.y) * (point.x - start.x)
      }
      #expect(polygon.contains(point) == isLeft)
    }
  }

  @Test func `holes count neither as area nor as inside`() throws {
    func square(_ from: Double, _ to: Double) -> [MapPoint] {
      [(from, from), (to, from), (to, to), (from, to)].map { MapPoint(x: $0.0, y: $0.1) }
    }
    let polygon = MapPolygon(outline: square(0, 10), holes: [square(2, 4).reversed()])
    #expect(polygon.areaSquareMetres == 96)
    #expect(polygon.perimeterMetres == 48)
    #expect(polygon.contains(MapPoint(x: 1, y: 3)))
    #expect(!polygon.contains(MapPoint(x: 3, y: 3)))
    #expect(try #require(polygon.bounds) == MapBounds(minX: 0, minY: 0, maxX: 10, maxY: 10))
    #expect(MapPolygon(outline: []).bounds == nil)
    #expect(MapPolygon(outline: []).areaSquareMetres == 0)
  }

  @Test func `a line lies in it by its length, out of holes and odd turns`() {
    func ring(_ corners: (Double, Double)...) -> [MapPoint] {
      corners.map { MapPoint(x: $0.0, y: $0.1) }
    }
    let square = MapPolygon(
      outline: ring((0, 0), (10, 0), (10, 10), (0, 10)),
      holes: [ring((4, 4), (6, 4), (6, 6), (4, 6))])
    func share(_ polygon: MapPolygon, _ ends: (Double, Double)...) -> Double {
      let line = ring(ends[0], ends[1])
      return polygon.share(from: line[0], to: line[1])
    }
    #expect(share(square, (-5, 2), (15, 2)) == 0.5 && share(square, (15, 2), (-5, 2)) == 0.5)
    #expect(share(square, (0, 5), (10, 5)) == 0.8 && share(square, (2, 2), (2, 8)) == 1)
    #expect(share(square, (20, 0), (20, 10)) == 0 && share(square, (5, 5), (5, 5.5)) == 0)
    // Through corners, along the diagonal.
    #expect(share(square, (-10, -10), (20, 20)) == (10.0 - 2) / 30)
    #expect(share(square, (3, 3), (3, 3)) == 0)
    #expect(share(MapPolygon(outline: []), (0, 0), (1, 1)) == 0)
    // Where the outline runs round twice, it is outside again.
    let twice = MapPolygon(
      outline: ring((0, 0), (9, 0), (9, 9), (0, 9), (0, 0), (3, 0), (3, 9), (0, 9)))
    #expect(abs(share(twice, (0, 4), (9, 4)) - 6.0 / 9) < 1e-12)
  }
}

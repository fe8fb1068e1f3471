import BergfriedCore
import Testing

@Suite struct MapBoundsTests {
  private let bounds = MapBounds(minX: -3, minY: 2, maxX: 5, maxY: 9)

  @Test(arguments: 1...300)
  func `the part of a line inside is found`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    func draw() -> MapPoint { MapPoint(x: random.unit() * 16 - 8, y: random.unit() * 16 - 2) }
    let (start, end) = (draw(), draw())
    let shares = bounds.shares(ofLineFrom: start, to: end)
    for step in 0...200 {
      let share = Double(step) / 200
      let isInside = bounds.contains(start.point(atShare: share, to: end))
      let isFound = shares.map { $0.contains(share) } ?? false
      #expect(isInside == isFound, "at \(share) from \(start) to \(end)")
    }
  }

  @Test func `rectangles meet and join`() {
    let other = MapBounds(minX: 5, minY: 9, maxX: 6, maxY: 10)
    #expect(bounds.meets(other) && !bounds.meets(other.grown(byMetres: -0.1)))
    #expect(bounds.union(other) == MapBounds(minX: -3, minY: 2, maxX: 6, maxY: 10))
    #expect(bounds.nearest(to: MapPoint(x: 7, y: 3)) == MapPoint(x: 5, y: 3))
    #expect(bounds.areaSquareMetres == 56)
  }

  @Test func `a grid's area is the same whichever way its rows run`() {
    let shape = GridShape(columns: 4, rows: 3)
    let down = GeoTransform(originX: 10, originY: 6, columnStep: 2, rowStep: -2)
    let up = GeoTransform(originX: 10, originY: 0, columnStep: 2, rowStep: 2)
    let bounds = MapBounds(transform: down, shape: shape)
    #expect(bounds == MapBounds(transform: up, shape: shape))
    #expect(bounds == MapBounds(minX: 10, minY: 0, maxX: 18, maxY: 6))
  }
}

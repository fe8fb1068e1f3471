import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// Real elevation models, where they are at hand beside the package.
@Suite(.enabled(if: RealGround.isAtHand, "the elevation models of ../shared/data are absent"))
struct RealGroundTests {
  private let shape = GridShape(columns: 222, rows: 147)

  /// GRASS's r.viewshed as a second opinion, made by
  ///
  ///     g.region n=216990 s=215520 w=633730 e=635950 res=10
  ///     r.viewshed input=elevation output=lake_viewshed coordinates=634720,216180 \
  ///       observer_elevation=1.72
  ///
  /// without curvature or refraction. Where the two differ the literal walk decides: the same on
  /// 32,474 of 32,634 cells (99.51 %), and the walk is with us on the other 160. GRASS sees 17,156
  /// cells, we see 17,178.
  @Test func theLakeOfGRASS() throws {
    let heights = try RealGround.grass("grass_elevation.ascii")
    let published = try RealGround.grass("grass_lake_viewshed.ascii")
    let ground = try Surface(
      heights: heights.map { $0.map { Float($0) } ?? Surface.unknown }, shape: shape,
      cellSize: CellSize(metres: 10))
    let transform = GeoTransform(
      originX: 633_730, originY: 216_990, columnStep: 10, rowStep: -10)
    let cell = try #require(transform.cell(x: 634_720, y: 216_180))
    let observer = Observer(cell: cell, eye: .aboveGround(metres: 1.72))
    let viewshed = try ground.viewshed(from: observer, curvature: .none)
    var same = 0
    for index in 0..<shape.count {
      let target = shape.cell(at: index)
      guard viewshed[target] != .unknown else { continue }
      let isSeen = viewshed[target] == .seen
      if isSeen == (published[index] != nil) { same += 1 }
      let line = try ground.lineOfSight(from: observer, to: target, curvature: .none)
      #expect(line.isVisible == isSeen, "\(target)")
    }
    let share = Double(same) / Double(shape.count)
    #expect(share > 0.98, "only \(same) of \(shape.count) cells agree")
  }

  /// The tile around Vaduz as metric cells of its own latitude.
  @Test func theRhineValley() throws {
    let bytes = try RealGround.bytes("liechtenstein/N47E009.hgt")
    let shape = GridShape(columns: 1201, rows: 1201)
    try #require(bytes.count == 2 * shape.count)
    let heights = (0..<shape.count).map { index in
      Float(Int16(bitPattern: UInt16(bytes[2 * index]) << 8 | UInt16(bytes[2 * index + 1])))
    }
    let ground = try Surface(
      heights: heights, shape: shape,
      cellSize: CellSize(widthMetres: 62.9, heightMetres: 92.7))
    #expect(ground.knownHeights == 388...2930)
    for (column, row, eye) in [(0.5243, 0.8605, 20.0), (0.1, 0.2, 2), (0.9, 0.99, 100)] {
      let walk = SampledWalk(ground, atColumn: column, row: row, eye: eye)
      #expect(try walk.viewshedFault(samples: 3_000, seed: 41) == nil, "\(walk.observer.cell)")
      #expect(try walk.horizonFault(samples: 1_000, seed: 42) == nil, "\(walk.observer.cell)")
    }
  }
}

import BergfriedCore
import BergfriedGDAL
import BergfriedSight
import BergfriedSurface
import BergfriedTestSupport
import Foundation
import Testing

/// The skyline beside GRASS's, on real ground.
@Suite struct GRASSHorizonTests {
  static let ground = RealGround.folder + "liechtenstein/vaduz_utm32_25m.tif"

  /// From two towers of 50 m in the valley, all round. GRASS takes the centre nearest to the
  /// look where we take the ground below it, so it is off by up to half a cell sideways, and more
  /// often too high. The difference must shrink as the cells do, and it does:
  ///
  ///     cells of   25 m       12.5 m     6.25 m
  ///     median     0.015      0.007      0.004 degrees
  ///     nine tenths  0.14     0.08       0.04
  ///     greatest   0.54       0.19       0.12
  ///
  /// Without curvature the last median would be 0.012, with the grid's north for true north 0.035.
  @Test(
    .enabled(if: RealGround.has(ground), "shared/data/liechtenstein is not here"),
    .enabled(if: GRASSHorizon.program != nil, "grass is not installed (apt: grass-core)"),
    arguments: [
      MapPoint(x: 539_512.5, y: 5_220_012.5), MapPoint(x: 539_512.5, y: 5_222_512.5),
    ], [25, 12.5, 6.25])
  func `the skyline of Vaduz`(place: MapPoint, cellMetres: Double) throws {
    var options = TerrainOptions()
    options.resolutionMetres = cellMetres
    let terrain = try Terrain(path: Self.ground, options: options)
    let cell = try #require(terrain.transform.cell(x: place.x, y: place.y))
    let grass = try GRASSHorizon(
      over: terrain.surface(window: terrain.shape.window), terrain.transform, from: cell,
      towerMetres: 50, GRASSBearings(at: place, in: terrain))
    let differences = try (0..<360).map { degrees in
      try #require(try skyline(of: grass, from: cell, degrees)) - grass.pitchDegrees[degrees]
    }
    let sizes = differences.map(\.magnitude).sorted()
    let scale = cellMetres / 25
    #expect(sizes[180] < 0.02 * scale, "the median is \(sizes[180])")
    #expect(sizes[324] < 0.2 * scale, "nine tenths are within \(sizes[324])")
    #expect(sizes[359] < 0.8 * scale, "the greatest is \(sizes[359])")
    #expect(differences.reduce(0, +) < 0)
  }

  private func skyline(of grass: GRASSHorizon, from cell: Cell, _ degrees: Int) throws -> Double? {
    let azimuth = grass.bearings.azimuthDegrees(of: Double(degrees))
    // One column that looks exactly along the azimuth.
    let view = PanoramaView(
      sector: Sector(startDegrees: azimuth - 0.5, endDegrees: azimuth + 0.5),
      pitches: .degrees(-90...90), pixelsPerDegree: 1)
    let panorama = try grass.surface.panorama(
      from: Observer(cell: cell, eye: .aboveGround(metres: 0)),
      curvature: GRASSHorizon.curvature, view: view)
    guard case .ground(let pitch, _, _) = panorama.skyline[0] else { return nil }
    return pitch
  }
}

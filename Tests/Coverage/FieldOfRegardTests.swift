import BergfriedCore
import Testing

@testable import BergfriedCoverage

/// What telescopes can hold wherever they are pointed, place by place.
@Suite struct FieldOfRegardTests {
  /// A telescope that can be turned within some azimuths and pitches only.
  private static func camera(_ random: inout SeededRandom) -> Telescope {
    let (start, turn) = (360 * random.unit(), 20 + 340 * random.unit())
    let low = -60 + 50 * random.unit()
    return Telescope(
      name: "camera", optics: .camera(pixels: 4000), fieldDegrees: 3 + 20 * random.unit(),
      fieldHeightDegrees: 3 + 20 * random.unit(),
      sector: Sector(startDegrees: start, endDegrees: start + turn),
      pitchDegrees: low...low + 5 + 60 * random.unit())
  }

  private static func target(along points: [MapPoint]) -> FieldTarget {
    FieldTarget(along: points, levels: 0...1, in: RandomField.frame(20...20))
  }

  /// Whether feet or a head at a place lie within a telescope's limits and range, the eye being
  /// 20 m above the feet and 19 m above the head.
  private static func canHold(_ point: MapPoint, _ regard: FieldOfRegard) -> [Bool] {
    [-20.0, -19].map { rise in
      let run = (point.x * point.x + point.y * point.y).squareRoot()
      return (run * run + rise * rise).squareRoot() <= regard.rangeMetres
        && regard.telescope.sector.contains(
          azimuthDegrees: Angle.azimuthDegrees(east: point.x, north: point.y))
        && regard.telescope.pitchDegrees.contains(Angle.pitchDegrees(rise: rise, run: run))
    }
  }

  @Test func `a share holds for every place`() {
    var random = SeededRandom(seed: 6_101)
    var counts: [FieldShare: Int] = [:]
    for round in 0..<4_000 {
      let regard = FieldOfRegard(
        of: Self.camera(&random), rangeMetres: 20 + 100 * random.unit())
      let start = MapPoint(x: 160 * random.unit() - 80, y: 160 * random.unit() - 80)
      let end = MapPoint(x: start.x + 10 * random.unit(), y: start.y + 10 * random.unit())
      let share = regard.share(of: Self.target(along: [start, end]).box)
      let places = (0...8).flatMap { step in
        Self.canHold(start.point(atShare: Double(step) / 8, to: end), regard)
      }
      #expect(share != .wholly || places.allSatisfy { $0 }, "round \(round)")
      #expect(share != .outside || !places.contains(true), "round \(round)")
      counts[share, default: 0] += 1
    }
    #expect(counts.count == 3 && counts.values.allSatisfy { $0 > 200 }, "\(counts)")
  }

  @Test func `what is partly too far is partly held`() {
    let regard = FieldOfRegard(
      of: Telescope(name: "eye", optics: .nakedEye), rangeMetres: 100)
    func share(_ near: Double, _ far: Double) -> FieldShare {
      regard.share(
        of: Self.target(along: [MapPoint(x: near, y: 0), MapPoint(x: far, y: 0)]).box)
    }
    // 98 m along the level and 20 m down are 100.02 m.
    #expect(share(50, 97) == .wholly && share(50, 98) == .partly && share(101, 110) == .outside)
  }

  /// Rounded to tenths of degrees a direction may lie beyond the end of the mount's turn.
  @Test func `no pointing lies where the telescope cannot be turned`() {
    var random = SeededRandom(seed: 6_102)
    var (pointed, beyond) = (0, 0)
    for round in 0..<400 {
      let place = MapPoint(x: 120 * random.unit() - 60, y: 120 * random.unit() - 60)
      let azimuth = Angle.azimuthDegrees(east: place.x, north: place.y)
      var camera = Self.camera(&random)
      camera.sector = Sector(
        startDegrees: azimuth - 0.2 * random.unit(), endDegrees: azimuth + 0.2 * random.unit())
      camera.pitchDegrees = -90...90
      let grid = PointingGrid(
        FieldOfRegard(of: camera, rangeMetres: 200),
        [(piece: 0, target: Self.target(along: [place, place]))])
      for pointing in grid.pointings() {
        #expect(
          camera.sector.contains(azimuthDegrees: pointing.azimuthDegrees), "round \(round)")
        pointed += 1
      }
      let nearest = (azimuth * 10).rounded() / 10
      beyond += camera.sector.contains(azimuthDegrees: nearest) ? 0 : 1
    }
    #expect(pointed > 100 && beyond > 20, "\(pointed), \(beyond)")
  }

  @Test func `turns are rounded as asked`() {
    let glass = Telescope(name: "glass", optics: .nakedEye, slewDegreesPerSecond: 3)
    #expect(glass.turning(byDegrees: 1, rounded: .up) == Ticks(count: 333_334))
    #expect(glass.turning(byDegrees: 1, rounded: .down) == Ticks(count: 333_333))
    #expect(glass.turning(byDegrees: 90, rounded: .up) == .seconds(30))
    let quick = Telescope(name: "eye", optics: .nakedEye)
    #expect(quick.turning(byDegrees: 180, rounded: .up) == Ticks(count: 0))
  }
}

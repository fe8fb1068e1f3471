import BergfriedCore
import Testing

@testable import BergfriedCoverage

/// Fields held against many places of a target, projected one by one.
@Suite struct FieldShapeTests {
  private static let glass = Telescope.Optics.glass(apertureMillimetres: 50, magnification: 8)

  @Test(arguments: [(Telescope.Optics.camera(pixels: 4000), UInt64(7_001)), (glass, UInt64(7_002))])
  func `fields hold what is projected into them`(
    optics: Telescope.Optics, seed: UInt64
  ) {
    var random = SeededRandom(seed: seed)
    var counts = (wholly: 0, partly: 0, none: 0, empty: 0, low: 0)
    for _ in 0..<20_000 {
      let field = RandomField(seed: random.next(), optics)
      let shape = field.shape
      let (wholly, partly) = (shape.holdsAll(of: field.target), shape.holdsSome(of: field.target))
      let places = field.isIn(240, &random)
      let (all, some) = (places.allSatisfy { $0 }, places.contains(true))
      #expect(!wholly || all, "seed \(field.seed)")
      #expect(partly || !some, "seed \(field.seed)")
      #expect(partly || !wholly, "seed \(field.seed)")
      if wholly { counts.wholly += 1 } else if partly { counts.partly += 1 }
      if !partly { counts.none += 1 }
      if partly && !some && field.isWide { counts.empty += 1 }
      if field.pitchDegrees < -60 && partly { counts.low += 1 }
    }
    #expect(min(counts.wholly, counts.partly, counts.none) > 500, "\(counts)")
    #expect(counts.low > 200, "\(counts)")
    // Hardly anything is said to be held in part of which none of so many places is in a field that
    // does not fit between them.
    #expect(counts.empty * 50 < counts.partly + counts.wholly, "\(counts)")
  }

  /// A rectangle is held as the walls along its sides are, and the ground and the tops between.
  @Test(arguments: [(Telescope.Optics.camera(pixels: 4000), UInt64(7_011)), (glass, UInt64(7_012))])
  func `rectangles are held as all places in them are`(optics: Telescope.Optics, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var counts = (wholly: 0, partly: 0, none: 0, empty: 0)
    for _ in 0..<10_000 {
      let field = RandomField(seed: random.next(), optics)
      let shape = field.shape
      let frame = RandomField.frame(20...21, errorMetres: 0.2, targetMetres: 1.7)
      let far = [5.0, 30, 200].randomElement(using: &random)!
      let corner = MapPoint(x: far * (2 * random.unit() - 1), y: far * (2 * random.unit() - 1))
      let side = 1 + 9 * random.unit()
      let cell = MapBounds(
        minX: corner.x, minY: corner.y, maxX: corner.x + side, maxY: corner.y + side)
      let target = FieldTarget(of: cell, levels: 0...0.5, in: frame)
      let (wholly, partly) = (shape.holdsAll(of: target), shape.holdsSome(of: target))
      let places = (0..<240).map { number -> FieldTarget in
        func share() -> Double { number < 64 ? Double(Int(random.unit() * 2)) : random.unit() }
        let eye = 20 + share()
        let exact = RandomField.frame(eye...eye)
        let level = -0.2 + share() * (0.5 + 0.4 + 1.7)
        let place = MapPoint(x: corner.x + side * share(), y: corner.y + side * share())
        return FieldTarget(along: [place, place], levels: level...level, in: exact)
      }
      #expect(!wholly || places.allSatisfy(shape.holdsSome), "seed \(field.seed)")
      #expect(partly || !places.contains(where: shape.holdsAll), "seed \(field.seed)")
      if wholly { counts.wholly += 1 } else if partly { counts.partly += 1 }
      if !partly { counts.none += 1 }
      if partly && field.isWide && !places.contains(where: shape.holdsSome) { counts.empty += 1 }
    }
    #expect(min(counts.wholly, counts.partly, counts.none) > 200, "\(counts)")
    #expect(counts.empty * 20 < counts.partly + counts.wholly, "\(counts)")
  }

  /// A camera ten metres up that looks straight down sees its tower's foot and, of a square picture
  /// of 90 degrees, ten metres of ground to each side, however it is turned.
  @Test(arguments: [0.0, 30, 45, 200])
  func `straight down lies the tower's foot`(azimuth: Double) {
    let camera = Telescope(
      name: "camera", optics: .camera(pixels: 1000), fieldDegrees: 90, fieldHeightDegrees: 90)
    let shape = FieldShape(of: camera, azimuthDegrees: azimuth, pitchDegrees: -90)
    let frame = RandomField.frame(10...10, targetMetres: 1)
    func target(_ metres: Double) -> FieldTarget {
      let way = Angle.direction(azimuthDegrees: azimuth)
      let place = MapPoint(x: metres * way.east, y: metres * way.north)
      return FieldTarget(along: [place, place], levels: 0...0, in: frame)
    }
    #expect(shape.holdsAll(of: target(0)) && shape.holdsAll(of: target(8.9)))
    // From there on their head, nine metres below the eye, is beyond the edge; their feet are not.
    #expect(!shape.holdsAll(of: target(9.1)) && shape.holdsSome(of: target(9.9)))
    #expect(!shape.holdsSome(of: target(10.1)))
  }

  /// At the middle of the lower edge of a level picture things 30 degrees down are seen; towards
  /// its corners that edge rises.
  @Test func `a picture's edge is no line of equal pitch`() {
    let camera = Telescope(
      name: "camera", optics: .camera(pixels: 1000), fieldDegrees: 90, fieldHeightDegrees: 60)
    let shape = FieldShape(of: camera, azimuthDegrees: 0, pitchDegrees: 0)
    func holds(azimuth: Double, pitch: Double) -> Bool {
      let way = Angle.direction(azimuthDegrees: azimuth)
      let place = MapPoint(x: 100 * way.east, y: 100 * way.north)
      let level = 100 * Angle.slope(pitchDegrees: pitch)
      let frame = RandomField.frame(0...0)
      return shape.holdsSome(
        of: FieldTarget(along: [place, place], levels: level...level, in: frame))
    }
    #expect(holds(azimuth: 0, pitch: -29.9) && !holds(azimuth: 0, pitch: -30.1))
    // tan 30° cos 44° = 0.4153, which is 22.55 degrees.
    #expect(holds(azimuth: 44, pitch: -22.5) && !holds(azimuth: 44, pitch: -22.6))
    #expect(!holds(azimuth: 46, pitch: 0))
  }

  @Test func `a glass shows no corners`() {
    let glass = Telescope(
      name: "glass", optics: Self.glass, fieldDegrees: 20, fieldHeightDegrees: 20)
    let frame = RandomField.frame(0...0)
    func holds(azimuth: Double, pitch: Double) -> Bool {
      let way = Angle.direction(azimuthDegrees: azimuth)
      let place = MapPoint(x: 100 * way.east, y: 100 * way.north)
      let level = 100 * Angle.slope(pitchDegrees: pitch)
      let shape = FieldShape(of: glass, azimuthDegrees: 0, pitchDegrees: 0)
      return shape.holdsSome(
        of: FieldTarget(along: [place, place], levels: level...level, in: frame))
    }
    #expect(holds(azimuth: 9.9, pitch: 0) && holds(azimuth: 0, pitch: -9.9))
    #expect(holds(azimuth: 7, pitch: 7) && !holds(azimuth: 7.2, pitch: 7.2))
  }

  /// What a direction was found for is held from there, and little is missed that some has.
  @Test func `a telescope finds where to point`() {
    var random = SeededRandom(seed: 7_021)
    var (found, missed) = (0, 0)
    for _ in 0..<4_000 {
      let field = RandomField(seed: random.next(), .camera(pixels: 4000))
      let regard = FieldOfRegard(of: field.telescope, rangeMetres: .infinity)
      if let way = regard.direction(holding: field.target) {
        let shape = FieldShape(
          of: field.telescope, azimuthDegrees: way.azimuthDegrees, pitchDegrees: way.pitchDegrees)
        #expect(shape.holdsAll(of: field.target), "seed \(field.seed)")
        found += 1
      } else if field.shape.holdsAll(of: field.target) {
        missed += 1
      }
    }
    #expect(found > 500 && missed * 20 < found, "\(found), \(missed)")
  }
}

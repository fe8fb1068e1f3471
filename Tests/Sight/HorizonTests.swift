import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@Suite("The fast horizon is the walk's, to a millimetre")
struct HorizonTests {
  @Test(arguments: RandomWorld.Relief.allCases)
  func smallWorlds(_ relief: RandomWorld.Relief) throws {
    try compare(relief, worlds: 300, sides: 1...40)
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func middlingWorlds(_ relief: RandomWorld.Relief) throws {
    try compare(relief, worlds: 40, sides: 40...200)
  }

  private func compare(
    _ relief: RandomWorld.Relief, worlds: Int, sides: ClosedRange<Int>
  ) throws {
    var seeds = SeededRandom(seed: 20_262)
    for _ in 0..<worlds {
      let world = try RandomWorld(seed: seeds.next(), relief: relief, sides: sides)
      let fast = try world.surface.horizon(from: world.observer, curvature: world.curvature)
      let slow = try world.surface.walkedHorizon(
        from: world.observer, curvature: world.curvature)
      #expect(difference(fast.elevations, slow.elevations) == nil, "\(world)")
    }
  }

  /// Heights that agree to a millimetre, or to the last digits that a `Float` has for them.
  private func difference(_ fast: Raster<Float>, _ slow: Raster<Float>) -> String? {
    let odd = fast.values.indices.filter { index in
      let (a, b) = (fast.values[index], slow.values[index])
      return a != b && !((a - b).magnitude <= max(1e-3, 2 * b.ulp))
    }
    guard let first = odd.first else { return nil }
    return "\(odd.count) of \(fast.values.count) cells differ, the first at "
      + "\(fast.shape.cell(at: first)): \(fast.values[first]) instead of \(slow.values[first])"
  }
}

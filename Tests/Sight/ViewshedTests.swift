import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@Suite("The fast viewshed gives the walk's answer for every cell")
struct ViewshedTests {
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
    var seeds = SeededRandom(seed: 20_261)
    for _ in 0..<worlds {
      let world = try RandomWorld(seed: seeds.next(), relief: relief, sides: sides)
      let fast = try world.surface.viewshed(from: world.observer, curvature: world.curvature)
      let slow = try world.surface.walkedViewshed(
        from: world.observer, curvature: world.curvature)
      #expect(difference(fast.cells, slow.cells) == nil, "\(world)")
    }
  }

  private func difference(_ fast: Raster<UInt8>, _ slow: Raster<UInt8>) -> String? {
    let odd = fast.values.indices.filter { fast.values[$0] != slow.values[$0] }
    guard let first = odd.first else { return nil }
    return "\(odd.count) of \(fast.values.count) cells differ, the first at "
      + "\(fast.shape.cell(at: first)): \(fast.values[first]) instead of \(slow.values[first])"
  }
}

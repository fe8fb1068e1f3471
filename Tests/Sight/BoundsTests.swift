import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// Answers may be right by luck where a bound is wrong, so the bounds are looked at themselves.
@Suite("The sweep's bounds hold the true horizon")
struct BoundsTests {
  @Test(arguments: RandomWorld.Relief.allCases)
  func smallWorlds(_ relief: RandomWorld.Relief) throws {
    try check(relief, worlds: 24, sides: 2...60)
  }

  /// With enough rings that bins are split.
  @Test(arguments: RandomWorld.Relief.allCases)
  func middlingWorlds(_ relief: RandomWorld.Relief) throws {
    try check(relief, worlds: 3, sides: 260...300)
  }

  private func check(
    _ relief: RandomWorld.Relief, worlds: Int, sides: ClosedRange<Int>
  ) throws {
    var seeds = SeededRandom(seed: 20_263)
    for _ in 0..<worlds {
      let world = try RandomWorld(
        seed: seeds.next(), relief: relief, sides: sides, isLimited: false)
      let viewpoint = try Viewpoint(
        world.observer, on: world.surface, curvature: world.curvature)
      for octant in Octant.all {
        let frame = OctantFrame(octant, of: world.surface, around: viewpoint)
        guard let farthest = frame.rings.last, farthest > 0, !frame.sides.isEmpty else { continue }
        for lastRing in Set([1, farthest / 3, farthest - 1, farthest])
        where lastRing > 0 && lastRing >= frame.rings.lowerBound {
          let fault = try fault(in: world, frame, lastRing, &seeds)
          #expect(fault == nil, "\(octant) up to ring \(lastRing), \(world)")
        }
      }
    }
  }

  /// The first direction for which a bound or the candidates are wrong; `nil` where none is.
  private func fault(
    in world: RandomWorld, _ frame: OctantFrame, _ lastRing: Int, _ random: inout SeededRandom
  ) throws -> String? {
    let bins = try world.surface.horizonBounds(
      of: frame.octant, lastRing: lastRing, from: world.observer, curvature: world.curvature)
    let frontier = RingHorizon(frame: frame, lastRing: lastRing)
    // A direction that has left the surface by the last ring has no cell beyond it.
    let steepest = min(1, Double(frame.sides.upperBound - 1) / Double(lastRing))
    for (index, bin) in bins.enumerated() {
      for direction in directions(ofBin: index, of: bins.count, lastRing, &random)
      where direction <= steepest {
        let share = Double(index + 1) - direction * Double(bins.count)
        if let fault = bin.fault(share: share, direction: direction, frontier) {
          return "bin \(index) of \(bins.count) at \(direction): \(fault)"
        }
      }
    }
    return nil
  }

  /// Some within the bin at random, and some close to the last ring's vertices and the edges.
  private func directions(
    ofBin bin: Int, of count: Int, _ lastRing: Int, _ random: inout SeededRandom
  ) -> [Double] {
    let range = Double(bin) / Double(count)...Double(bin + 1) / Double(count)
    let width = range.upperBound - range.lowerBound
    var directions = (0..<4).map { _ in range.lowerBound + random.unit() * width }
    directions += [range.lowerBound + 1e-6 * width, range.upperBound - 1e-6 * width]
    for ring in max(1, lastRing - 1)...lastRing {
      let side = (range.upperBound * Double(ring)).rounded(.down)
      directions += [-1e-7, 1e-7].map { side / Double(ring) + $0 * width }
    }
    return directions.filter { range.contains($0) && $0 > 0 }
  }
}

/// The horizon of an octant's rings in one direction, edge by edge in double precision.
private struct RingHorizon {
  let frame: OctantFrame
  let lastRing: Int

  /// The highest slope of all edges in a direction; -infinity where there is none.
  func slope(_ direction: Double) -> Double {
    (1...lastRing).reduce(-.infinity) { max($0, slope(direction, ring: $1)) }
  }

  /// The same for a ring's own edge and the one that is crossed on the way to it.
  func slope(_ direction: Double, ring: Int) -> Double {
    let y = direction * Double(ring)
    let side = Int(y.rounded(.down))
    var slope = between(
      height(ring, side), height(ring, side + 1), at: y - Double(side), distance: Double(ring))
    let crossed = Double(side) / direction
    if side > 0 && ring > 1 && crossed >= Double(ring - 1) {
      let row = between(
        height(ring - 1, side), height(ring, side), at: crossed - Double(ring - 1),
        distance: crossed)
      slope = max(slope, row)
    }
    return slope
  }

  private func height(_ ring: Int, _ side: Int) -> Double {
    guard frame.rings.contains(ring), frame.sides.contains(side) else { return -.infinity }
    return frame.height(ring, side)
  }

  private func between(_ a: Double, _ b: Double, at part: Double, distance: Double) -> Double {
    guard a > -.infinity, b > -.infinity else { return -.infinity }
    return (a + part * (b - a)) / distance
  }
}

extension BinBounds {
  /// What is wrong with a bin at a place in it, the share of its left boundary.
  fileprivate func fault(
    share: Double, direction: Double, _ horizon: RingHorizon
  ) -> String? {
    let truth = horizon.slope(direction)
    let upper = line(upperLeft, upperRight, share) + Double(excess)
    let lower = line(lowerLeft, lowerRight, share)
    if upper < truth { return "the upper bound \(upper) is under the horizon \(truth)" }
    // Where no edge is known, no line may stand for one.
    if lower > max(truth, -1e25) { return "the lower bound \(lower) is over the horizon \(truth)" }
    let kept = candidates.joined().reduce(-Double.infinity) {
      max($0, horizon.slope(direction, ring: $1))
    }
    return kept == truth ? nil : "the candidates \(candidates) make \(kept) instead of \(truth)"
  }

  private func line(_ left: Float, _ right: Float, _ share: Double) -> Double {
    Double(left) * share + Double(right) * (1 - share)
  }
}

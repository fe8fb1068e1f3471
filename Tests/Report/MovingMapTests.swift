import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedSurface
import Foundation
import Testing

@testable import BergfriedReport

/// That a moving map's script shows what the search found.
@Suite struct MovingMapTests {
  private static let isNodeThere = ScriptRun.node != nil

  private func data(of grid: WatchedGrid) async throws -> MovingMapData {
    let ground = try await SeenGround(
      of: grid.coverage, in: WatchReport.frame(of: [grid.coverage]), cores: 1)
    return MovingMapData(
      grid.coverage, WatchReport.Crossings([grid.crossing], ground: ground))
  }

  /// Moments of the night in milliseconds after the bell: some at random, and those at which looks
  /// begin and end.
  private func moments(of grid: WatchedGrid, seed: UInt64) -> [Int] {
    var random = SeededRandom(seed: seed)
    let ends = grid.coverage.lookFields.flatMap { look in
      look.times.intervals.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    return (0..<20).map { _ in Int.random(in: 0...1_800_000, using: &random) }
      + ends.map { ($0 - WatchedGrid.bell).milliseconds }
  }

  @Test func `one grid has a route and the other is guarded`() async throws {
    for seed in UInt64(1)...3 {
      let open = try await WatchedGrid(seed: seed, isGuarded: false)
      guard case .route = open.slip.verdict else {
        Issue.record("seed \(seed): no route")
        continue
      }
      let guarded = try await WatchedGrid(seed: seed, isGuarded: true)
      guard case .guarded = guarded.slip.verdict else {
        Issue.record("seed \(seed): not guarded")
        continue
      }
    }
  }

  @Test(
    .enabled(if: isNodeThere, "Node.js is not installed"), arguments: UInt64(1)...3,
    [false, true])
  func `the script's stretches are the search's`(seed: UInt64, isGuarded: Bool) async throws {
    let grid = try await WatchedGrid(seed: seed, isGuarded: isGuarded)
    let (reach, streets) = (grid.slip.reach, grid.coverage.town.streets)
    let moments = moments(of: grid, seed: seed)
    let told = try ScriptRun.answer(
      [[[[Double]]]].self,
      to: """
        return \(moments).map(now => { crossing.at(now);
          return Array.from(streets.metres, (_, piece) => crossing.stretches(piece)); });
        """, over: try await data(of: grid))
    var reached = 0
    for (now, shares) in zip(moments, told) {
      let time = WatchedGrid.bell + Ticks(count: Int64(now) * 1000)
      for piece in streets.pieces.indices {
        let travel = Double(reach.network.travel(along: piece).count)
        let wanted = reach.stretches(of: piece, at: time).map { stretch in
          [Double(stretch.lowerBound.count), Double(stretch.upperBound.count)].map { $0 / travel }
        }
        reached += wanted.count
        // Times are told to a millisecond, of which a piece takes thousands.
        #expect(
          agrees(shares[piece], wanted, within: 2 * 1000 / travel),
          "seed \(seed), \(now) ms, piece \(piece): \(shares[piece]) for \(wanted)")
      }
    }
    #expect(reached > 1000)
  }

  /// Whether two lists of stretches cover the same, but for so much.
  private func agrees(_ some: [[Double]], _ others: [[Double]], within limit: Double) -> Bool {
    let (one, other) = (
      some.filter { $0[1] - $0[0] > limit }, others.filter { $0[1] - $0[0] > limit }
    )
    if one.count == other.count {
      return zip(one, other).allSatisfy { a, b in
        abs(a[0] - b[0]) <= limit && abs(a[1] - b[1]) <= limit
      }
    }
    // Two that nearly touch may be one.
    func length(_ all: [[Double]]) -> Double { all.reduce(0) { $0 + $1[1] - $1[0] } }
    return abs(length(one) - length(other)) <= limit
  }

  @Test(.enabled(if: isNodeThere, "Node.js is not installed"), arguments: UInt64(1)...3)
  func `the mover goes along the route`(seed: UInt64) async throws {
    let grid = try await WatchedGrid(seed: seed, isGuarded: false)
    let streets = grid.coverage.town.streets
    let frame = WatchReport.frame(of: [grid.coverage])
    let route = try #require(grid.slip.route)
    let network = grid.slip.reach.network
    // In the middle of each leg.
    let times = route.legs.map { Ticks(count: ($0.enter.count + $0.leave.count) / 2) }
    let told = try ScriptRun.answer(
      [[Double]].self,
      to: """
        return \(times.map { ($0 - WatchedGrid.bell).milliseconds }).map(now => {
          crossing.at(now);
          const { piece, share } = crossing.mover();
          return streets.place(piece, share); });
        """, over: try await data(of: grid))
    #expect(told.count > 50)
    for (leg, place) in zip(route.legs, told) where (leg.leave - leg.enter).count > 2000 {
      guard case .piece(let piece, let from, let to) = leg.place else { continue }
      let travel = Double(network.travel(along: piece).count)
      let point = streets.pieces[piece].point(
        atShare: Double(from.count + to.count) / 2 / travel)
      let distance = hypot(place[0] - (point.x - frame.minX), place[1] - (frame.maxY - point.y))
      #expect(distance < 0.1, "seed \(seed), piece \(piece): \(distance) m off")
    }
  }

  @Test(.enabled(if: isNodeThere, "Node.js is not installed"), arguments: UInt64(1)...3)
  func `the script shades what looks take in`(seed: UInt64) async throws {
    let grid = try await WatchedGrid(seed: seed, isGuarded: false)
    let coverage = grid.coverage
    let ground = try await SeenGround(
      of: coverage, in: WatchReport.frame(of: [coverage]), cores: 1)
    let moments = moments(of: grid, seed: seed)
    let told = try ScriptRun.answer(
      [[Int]].self,
      to: """
        return \(moments).map(now => {
          const cells = new Uint32Array(ground.columns * ground.rows);
          ground.fill(cells, ground.lookingAt(crossing.bell + now), 1);
          return Array.from(cells); });
        """, over: try await data(of: grid))
    let shape = ground.cells.shape
    let raster = try TownRaster(of: coverage.town.surface)
    let counts = try await coverage.towerCounts(on: raster, cores: 1)
    var shaded = 0
    for (now, cells) in zip(moments, told) {
      let time = WatchedGrid.bell + Ticks(count: Int64(now) * 1000)
      let held = coverage.lookFields.filter { look in
        look.times.intervals.contains { interval in
          (interval.lowerBound.milliseconds..<interval.upperBound.milliseconds)
            .contains(time.milliseconds)
        }
      }
      for index in cells.indices {
        let centre = ground.transform.centre(of: shape.cell(at: index))
        let point = MapPoint(x: centre.x, y: centre.y)
        let isOpen = coverage.town.surface.cell(of: point).map {
          counts[$0] > 0 && raster.cover(at: $0) == .nothing
        }
        let bearing = coverage.bearing(of: point, fromTower: 0)
        let isSeen = isOpen == true && held.contains { isInField(bearing, $0) }
        shaded += cells[index]
        #expect((cells[index] == 1) == isSeen, "seed \(seed), \(now) ms, \(point)")
      }
    }
    #expect(shaded > 1000)
  }

  /// The field as the watch has it: round, 70 degrees wide, its middle 12 degrees down; feet and
  /// head lie in it.
  private func isInField(_ bearing: Bearing, _ look: LookField) -> Bool {
    let pitch = bearing.pitchDegrees * .pi / 180
    let run = bearing.distanceMetres * cos(pitch)
    let turn = (bearing.azimuthDegrees - look.azimuthDegrees) * .pi / 180
    let down = 12 * Double.pi / 180
    return [-0.85, 0.85].allSatisfy { middle in
      let rise = bearing.distanceMetres * sin(pitch) + middle
      let ahead = run * cos(turn) * cos(down) - rise * sin(down)
      let distance = (run * run + rise * rise).squareRoot()
      return ahead >= distance * cos(35 * .pi / 180) && distance <= look.reachMetres
    }
  }

  @Test func `numbers are packed as narrow as they are`() {
    #expect(Packed([]).text == "u8:")
    #expect(Packed([0, 1, 255]).text == "u8:AAH/")
    #expect(Packed([1, 256]).text == "u16:AQAAAQ==")
    #expect(Packed([1, 65_536]).text == "u32:AQAAAAAAAQA=")
  }

  @Test func `text of the watch cannot end a script`() async throws {
    let grid = try await WatchedGrid(seed: 1, isGuarded: true)
    var question = grid.coverage.question
    question.towers[0].name = "</script><b>"
    let coverage = try await Coverage(of: grid.coverage.town, question, cores: 1)
    let ground = try await SeenGround(
      of: coverage, in: WatchReport.frame(of: [coverage]), cores: 1)
    let data = MovingMapData(coverage, WatchReport.Crossings([grid.crossing], ground: ground))
    #expect(!data.json.contains("<") && data.json.contains("\\u003c/script>"))
    let parsed = try JSONSerialization.jsonObject(with: Data(data.json.utf8)) as? [String: Any]
    let towers = try #require(parsed?["towers"] as? [[String: Any]])
    #expect(towers[0]["name"] as? String == "</script><b>")
  }
}

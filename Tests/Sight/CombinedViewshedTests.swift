import BergfriedCore
import BergfriedSurface
import BergfriedWorlds
import Testing

@testable import BergfriedSight

/// What several observers see together, beside each of them alone.
@Suite struct CombinedViewshedTests {
  /// A world, some observers, and what each sees.
  private struct Case {
    let surface: Surface
    let observers: [Observer]
    let viewsheds: [Viewshed]

    init(seed: UInt64) async throws {
      var random = SeededRandom(seed: seed)
      let shape = GridShape(columns: 37, rows: 29)
      let heights = (0..<shape.count).map { _ -> Float in
        random.unit() < 0.03 ? Surface.unknown : Float(random.unit() * 30)
      }
      surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 5))
      var observers: [Observer] = []
      while observers.count < 4 {
        let cell = Cell(
          column: Int.random(in: 0..<shape.columns, using: &random),
          row: Int.random(in: 0..<shape.rows, using: &random))
        guard surface.height(at: cell) != nil else { continue }
        var observer = Observer(cell: cell, eye: .aboveGround(metres: 15 * random.unit()))
        if random.unit() < 0.5 { observer.limits.maxDistanceMetres = 40 + 60 * random.unit() }
        observers.append(observer)
      }
      self.observers = observers
      var viewsheds: [Viewshed] = []
      for observer in observers { viewsheds.append(try surface.viewshed(from: observer)) }
      self.viewsheds = viewsheds
    }

    /// What an observer sees of a cell; outside its window it looks at nothing.
    func states(of cell: Cell) -> [Visibility] {
      viewsheds.map { $0.window.contains(cell) ? $0[cell] : .outsideLimits }
    }
  }

  @Test(arguments: 1...8) func `each cell is what the observers see of it`(seed: Int) async throws {
    let one = try await Case(seed: UInt64(seed))
    let count = try await one.surface.combinedViewshed(of: one.observers, as: .count)
    let bits = try await one.surface.combinedViewshed(of: one.observers, as: .observers)
    guard case .bytes(let counts) = count.values, case .bytes(let sets) = bits.values else {
      Issue.record("four observers fit into bytes")
      return
    }
    for index in 0..<one.surface.shape.count {
      let states = one.states(of: one.surface.shape.cell(at: index))
      let seen = states.map { $0 == .seen }
      let together = Visibility(rawValue: count.visibility.values[index])
      if seen.contains(true) {
        #expect(together == .seen)
      } else {
        #expect(together == states.min { $0.rawValue < $1.rawValue })
      }
      if together == .unknown {
        #expect(Double(counts[index]) == count.noData && Double(sets[index]) == bits.noData)
      } else {
        #expect(Int(counts[index]) == seen.count { $0 })
        let set = seen.enumerated().reduce(0) { $0 + ($1.element ? 1 << $1.offset : 0) }
        #expect(Int(sets[index]) == set)
      }
    }
    #expect(count.seenCounts == one.viewsheds.map { $0.count(of: .seen) })
    for state in Visibility.allCases {
      let cells = count.visibility.values.count { $0 == state.rawValue }
      #expect(count.counts[state] == cells)
    }
  }

  @Test(arguments: 1...4) func `heights are the least that any needs`(seed: Int) async throws {
    let one = try await Case(seed: UInt64(100 + seed))
    let above = try await one.surface.combinedViewshed(of: one.observers, as: .heightAboveGround)
    let elevation = try await one.surface.combinedViewshed(of: one.observers, as: .elevation)
    guard case .floats(let heights) = above.values, case .floats(let tops) = elevation.values
    else {
      Issue.record("heights are decimals")
      return
    }
    let horizons = try one.observers.map { try one.surface.horizon(from: $0) }
    for index in 0..<one.surface.shape.count {
      let cell = one.surface.shape.cell(at: index)
      guard let ground = one.surface.height(at: cell) else { continue }
      let needed = zip(one.states(of: cell), horizons).compactMap { state, horizon in
        state.rawValue <= Visibility.seen.rawValue ? max(horizon[cell], ground) : nil
      }.min()
      #expect(tops[index] == needed ?? -9999)
      #expect(heights[index] == needed.map { $0 - ground } ?? -9999)
    }
  }

  @Test func `the farthest cell is the farthest`() async throws {
    for seed in 200..<212 {
      let one = try await Case(seed: UInt64(seed))
      let combined = try await one.surface.combinedViewshed(of: one.observers, as: .visibility)
      let size = one.surface.cellSize
      let distances = one.viewsheds.flatMap { viewshed in
        viewshed.window.shape.window.rows.flatMap { row in
          viewshed.window.shape.window.columns.compactMap { column -> Double? in
            let cell = Cell(column: column + viewshed.window.column, row: row + viewshed.window.row)
            guard viewshed[cell] == .seen else { return nil }
            return size.distanceMetres(from: viewshed.observer.cell, to: cell)
          }
        }
      }
      let farthest = try #require(combined.farthest)
      #expect(farthest.distanceMetres == distances.max())
      #expect(one.viewsheds[farthest.number][farthest.cell] == .seen)
    }
  }
}

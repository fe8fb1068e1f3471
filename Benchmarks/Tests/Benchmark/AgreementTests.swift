import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds
import Testing

@testable import Benchmark

@Suite("Answers are compared cell by cell")
struct AgreementTests {
  @Test func unknownCellsAreNoDifference() {
    let exact = [Visibility.hidden, .hidden, .seen, .seen, .unknown, .unknown].map(\.rawValue)
    #expect(Agreement.differences(exact, [0, 1, 0, 1, 0, 1]) == 2)
  }

  @Test func bergfriedAgreesWithEveryWalkedLine() throws {
    let ground = try MadeGround(world: .town, side: 90).ground()
    let viewshed = try ground.surface.viewshed(from: ground.observer)
    let agreement = try Agreement(viewshed, on: ground, gdal: nil, samples: 300)
    #expect(agreement.walkedCount == 600)
    #expect(agreement.walkedDifferences == 0)
  }

  @Test func aWrongAnswerIsFound() throws {
    let ground = try MadeGround(world: .town, side: 90).ground()
    var blind = ground.observer
    blind.limits = SightLimits(maxDistanceMetres: 1)
    let window = ground.surface.shape.window
    let viewshed = try ground.surface.viewshed(from: blind, window: window)
    let agreement = try Agreement(viewshed, on: ground, gdal: nil, samples: 300)
    #expect(agreement.walkedDifferences > 0)
  }

  @Test func samplesReachAllFourBorders() throws {
    let ground = try MadeGround(world: .holes, side: 80).ground()
    let cells = Agreement.sampled(ground.surface, samples: 200)
    #expect(Set(cells.map(\.column)).isSuperset(of: [0, 79]))
    #expect(Set(cells.map(\.row)).isSuperset(of: [0, 79]))
    #expect(cells.allSatisfy { ground.surface.height(at: $0) != nil })
  }
}

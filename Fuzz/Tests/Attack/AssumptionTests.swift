import Testing

@testable import Attack

/// What becomes of claims where something that they rest on is not so.
@Suite struct AssumptionTests {
  private typealias Kinds = Set<Fault.Kind>

  @Test func `who is faster than told gets through`() async throws {
    let found = try await UntoldTests.found([.guardedCrossed], towns: 400, isSuch: \.hasWatch) {
      $0.speedMetresPerSecond /= 3
    }
    #expect(found == [.guardedCrossed], "\(found)")
  }

  @Test func `who stoops is hidden`() async throws {
    let found = try await UntoldTests.found([.surelyHidden], towns: 200, isSuch: \.hasWatch) {
      $0.personMetres += 1.5
    }
    #expect(found.contains(.surelyHidden), "\(found)")
  }

  @Test func `what is higher than the map has it hides`() async throws {
    let found = try await UntoldTests.found([.surelyHidden], towns: 200, isSuch: \.hasWatch) {
      for house in $0.houses.indices { $0.houses[house].heightMetres = 0.1...0.2 }
    }
    #expect(found.contains(.surelyHidden), "\(found)")
  }

  @Test func `trees that the map does not have hide`() async throws {
    let found = try await UntoldTests.found([.surelyHidden], towns: 400, isSuch: \.hasTrees) {
      $0.groves = []
    }
    #expect(found.contains(.surelyHidden), "\(found)")
  }

  @Test func `heights that are off by more than told hide`() async throws {
    let found = try await UntoldTests.found([.surelyHidden], towns: 400, isSuch: \.hasErrors) {
      $0.errorMetres = 0
    }
    #expect(found.contains(.surelyHidden), "\(found)")
  }

  @Test func `a look that is not made leaves someone through`() async throws {
    let expected: Kinds = [.heldOutside, .guardedCrossed]
    let found = try await UntoldTests.found(expected, towns: 400, isSuch: \.hasLooks) {
      for mast in $0.masts.indices {
        for glass in $0.masts[mast].glasses.indices {
          guard $0.masts[mast].glasses[glass].looks.count == 1 else { continue }
          $0.masts[mast].glasses[glass].looks[0].firstSecond = 0
          $0.masts[mast].glasses[glass].looks[0].seconds = $0.nightSeconds
          $0.masts[mast].glasses[glass].looks[0].everySeconds = nil
        }
      }
    }
    #expect(!found.isDisjoint(with: expected), "\(found)")
  }
}

extension MadeTown {
  fileprivate var hasWatch: Bool { !houses.isEmpty }
  fileprivate var hasTrees: Bool { !groves.isEmpty }
  fileprivate var hasErrors: Bool { errorMetres >= 0.5 }
  fileprivate var hasLooks: Bool {
    masts.contains { $0.glasses.contains { $0.looks.count == 1 } }
  }
}

import Testing

@testable import Attack

/// Whatever towns may have, claims that were made without knowing of it are found to be false.
@Suite struct UntoldTests {
  /// The kinds of faults in the first towns of some sort if something of each is not told, until
  /// all that are expected were found.
  static func found(
    _ expected: Set<Fault.Kind>, layout: String? = nil, towns: Int = 60,
    isSuch: KeyPath<MadeTown, Bool>, without: (inout MadeTown) -> Void
  ) async throws -> Set<Fault.Kind> {
    var found: Set<Fault.Kind> = []
    var count = 0
    for seed in 1...2000 as ClosedRange<UInt64> {
      let town = TownMaker.town(seed: seed, cellMetres: nil, layout: layout)
      guard town.hasMasts, town[keyPath: isSuch] else { continue }
      count += 1
      if count > towns || found.isSuperset(of: expected) { break }
      var told = town
      without(&told)
      guard let claims = try? await Engine.claims(of: told) else { continue }
      found.formUnion(TownAttack(on: town, claims: claims, draws: 4).faults.map(\.kind))
    }
    return found
  }

  @Test func `a bridge hides, shows and leads across`() async throws {
    let expected: Set<Fault.Kind> = [.surelyHidden, .heldHidden, .guardedCrossed]
    let found = try await Self.found(expected, layout: "bridge", isSuch: \.hasBridge) {
      $0.bridge = nil
      for way in $0.ways.indices { $0.ways[way].isOnBridge = false }
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test func `a bridge may be higher than its ends`() async throws {
    let expected: Set<Fault.Kind> = [.surelyHidden, .heldOutside, .unseenSeen]
    let found = try await Self.found(
      expected, layout: "bridge", towns: 400, isSuch: \.hasHighBridge
    ) {
      $0.bridge?.toldRiseMetres = 0
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test func `ground rises and falls within its bounds`() async throws {
    let expected: Set<Fault.Kind> = [.surelyHidden, .guardedCrossed, .routeSeen]
    let found = try await Self.found(expected, towns: 400, isSuch: \.hasDoubts) {
      $0.doubtMetres = 0
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test func `a square leads across`() async throws {
    let expected: Set<Fault.Kind> = [.guardedCrossed, .unconnectedCrossed]
    let found = try await Self.found(expected, layout: "square", isSuch: \.hasSquares) {
      $0.squares = []
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test func `streets lead on where the terrain ends`() async throws {
    let found = try await Self.found(
      [.guardedCrossed], towns: 200, isSuch: \.hasEnd
    ) {
      $0.terrainEnd = nil
    }
    #expect(found.contains(.guardedCrossed), "\(found)")
  }

  @Test func `a picture is turned`() async throws {
    let expected: Set<Fault.Kind> = [.heldOutside, .unheldShown]
    let found = try await Self.found(
      expected, isSuch: \.hasRoll
    ) {
      for mast in $0.masts.indices {
        for glass in $0.masts[mast].glasses.indices {
          $0.masts[mast].glasses[glass].rollDegrees = 0
        }
      }
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test func `hills hide and lift`() async throws {
    let expected: Set<Fault.Kind> = [.surelyHidden, .unseenSeen, .heldOutside]
    let found = try await Self.found(expected, towns: 200, isSuch: \.hasReliefs) {
      $0.reliefs = []
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test func `ground of unknown height may hide`() async throws {
    let found = try await Self.found([.surelyHidden], towns: 200, isSuch: \.hasUnknown) {
      $0.unknown = []
    }
    #expect(found.contains(.surelyHidden), "\(found)")
  }

  @Test func `a mount does not look beyond its limits`() async throws {
    let found = try await Self.found([.heldOutside], towns: 200, isSuch: \.hasLimits) {
      for mast in $0.masts.indices {
        for glass in $0.masts[mast].glasses.indices { $0.masts[mast].glasses[glass].pitches = nil }
      }
    }
    #expect(found.contains(.heldOutside), "\(found)")
  }

  @Test func `a round earth hides`() async throws {
    let expected: Set<Fault.Kind> = [.surelyHidden]
    let found = try await Self.found(expected, towns: 200, isSuch: \.isRound) {
      $0.curvature = 0
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test func `streets on a level below may be covered`() async throws {
    let expected: Set<Fault.Kind> = [.surelyHidden, .heldHidden, .guardedCrossed]
    let found = try await Self.found(expected, layout: "sunken", isSuch: \.hasMasts) {
      for way in $0.ways.indices { $0.ways[way].isSunken = false }
    }
    #expect(found.isSuperset(of: expected), "\(found)")
  }
}

extension MadeTown {
  fileprivate var hasMasts: Bool { !masts.isEmpty }
  fileprivate var hasDoubts: Bool { doubtMetres > 0 }
  fileprivate var hasBridge: Bool { bridge != nil }
  fileprivate var hasHighBridge: Bool { riseMetres >= 10 }
  fileprivate var hasSquares: Bool { !squares.isEmpty }
  fileprivate var hasEnd: Bool { terrainEnd != nil }
  fileprivate var hasRoll: Bool { masts.contains { $0.glasses.contains { $0.rollDegrees != 0 } } }
  fileprivate var hasUnknown: Bool { !unknown.isEmpty }
  fileprivate var hasLimits: Bool { masts.contains { $0.glasses.contains { $0.pitches != nil } } }
  fileprivate var hasReliefs: Bool { !reliefs.isEmpty }
  fileprivate var isRound: Bool { curvature > 1 }
}

import Testing

@testable import Attack

/// Every kind of false claim is found: claims are spoilt, and the spoilt ones told.
@Suite struct FaultTests {
  private static func kinds(_ claims: Claims, _ town: MadeTown) -> Set<Fault.Kind> {
    Set(TownAttack(on: town, claims: claims, draws: 6).faults.map(\.kind))
  }

  private static func spoilt(
    _ claims: Claims, _ change: (Claims.Piece) -> Claims.Piece
  ) -> Claims {
    Claims(pieces: claims.pieces.map(change), verdict: claims.verdict)
  }

  /// The claims of some towns, each changed, and the kinds of faults found in any.
  private static func found(
    _ change: (Claims, MadeTown) -> Claims
  ) async throws -> Set<Fault.Kind> {
    var found: Set<Fault.Kind> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      let town = TownMaker.town(seed: seed, cellMetres: nil, layout: nil)
      guard !town.masts.isEmpty, let claims = try? await Engine.claims(of: town) else { continue }
      found.formUnion(kinds(change(claims, town), town))
    }
    return found
  }

  @Test func `what is told as surely seen or held and is not is found`() async throws {
    let found = try await Self.found { claims, town in
      Self.spoilt(claims) { piece in
        Claims.Piece(
          isOpen: piece.isOpen, way: piece.way, points: piece.points,
          seen: piece.seen.map { _ in .surely },
          surely: [0..<Int64(town.nightSeconds) * 1_000_000], possibly: piece.possibly)
      }
    }
    #expect(found.isSuperset(of: [.surelyHidden, .heldHidden, .heldOutside, .heldLate]))
  }

  @Test func `what is told as unseen or not held and is shown is found`() async throws {
    let unseen = try await Self.found { claims, _ in
      Self.spoilt(claims) { piece in
        Claims.Piece(
          isOpen: piece.isOpen, way: piece.way, points: piece.points,
          seen: piece.seen.map { _ in .unseen }, surely: piece.surely, possibly: piece.possibly)
      }
    }
    #expect(unseen.contains(.unseenSeen))
    let unheld = try await Self.found { claims, _ in
      Self.spoilt(claims) { piece in
        Claims.Piece(
          isOpen: piece.isOpen, way: piece.way, points: piece.points,
          seen: piece.seen.map { _ in .possibly }, surely: [], possibly: [])
      }
    }
    #expect(unheld.contains(.unheldShown))
  }

  @Test func `a town that is told as guarded and can be crossed is found`() async throws {
    let found = try await Self.found { claims, _ in
      Claims(pieces: claims.pieces, verdict: .guarded)
    }
    #expect(found.contains(.guardedCrossed))
  }

  @Test func `a route that is seen, too fast or broken is found`() async throws {
    let found = try await Self.found { claims, town in
      let pieces = claims.pieces.indices.filter { claims.pieces[$0].isOpen }
      let night = Int64(town.nightSeconds) * 1_000_000
      let legs = pieces.enumerated().map { place, piece in
        Claims.Leg(
          piece: piece, from: 0, to: 1,
          enter: night * Int64(place) / Int64(pieces.count),
          leave: night * Int64(place + 1) / Int64(pieces.count))
      }
      return Claims(pieces: claims.pieces, verdict: .route(legs))
    }
    #expect(found.isSuperset(of: [.routeSeen, .routeBroken]))
    let fast = try await Self.found { claims, _ in
      let leg = Claims.Leg(piece: 0, from: 1, to: 0, enter: 0, leave: 100_000)
      return Claims(pieces: claims.pieces, verdict: .route([leg]))
    }
    #expect(fast.contains(.routeFast))
  }
}

package import BergfriedEscort

/// Which way of an answer is told in full.
package enum EscortPick: String, CaseIterable, Sendable {
  case shortest, knee, safest
}

extension Escort {
  /// The way picked; without a knee the safest.
  package func way(_ pick: EscortPick) -> EscortRoute? {
    switch pick {
    case .shortest: front.first
    case .knee: knee.map { front[$0] } ?? safest
    case .safest: safest
    }
  }
}

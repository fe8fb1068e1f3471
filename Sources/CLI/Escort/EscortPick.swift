import ArgumentParser
import BergfriedEscort

/// Which way of an answer is told in full.
enum EscortPick: String, CaseIterable, ExpressibleByArgument {
  case shortest, knee, safest
}

extension Escort {
  /// The way picked; without a knee the safest.
  func way(_ pick: EscortPick) -> EscortRoute? {
    switch pick {
    case .shortest: front.first
    case .knee: knee.map { front[$0] } ?? safest
    case .safest: safest
    }
  }
}

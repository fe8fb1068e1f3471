import BergfriedSlip

/// What a verdict is, without what shows it.
enum VerdictKind: String {
  case unconnected, guarded, route, undecided

  /// Nobody gets through where no way leads either.
  var orGuarded: VerdictKind { self == .unconnected ? .guarded : self }

  /// - Precondition: a case of a verdict on streets or on open ground.
  fileprivate init(_ verdict: Any) {
    self.init(rawValue: Mirror(reflecting: verdict).children.first!.label!)!
  }
}

extension Slip {
  var kind: VerdictKind { VerdictKind(verdict) }
}

extension OpenGroundSearch {
  var kind: VerdictKind { VerdictKind(verdict) }
}

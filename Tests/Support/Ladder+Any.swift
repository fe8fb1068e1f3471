package import BergfriedCoverage

extension Ladder {
  /// Anyone counts as seen who spans so many pixels a metre.
  package static func any(least: Double) -> Ladder {
    Ladder(name: "any", measure: .perMetre, levels: [Level(name: "seen", least: least)])
  }
}

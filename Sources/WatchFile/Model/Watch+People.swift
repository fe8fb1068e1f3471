extension Watch {
  /// Who is looked for.
  public struct People: Hashable, Sendable {
    /// The houses that they may wait in unseen.
    public enum Refuges: String, CaseIterable, Hashable, Sendable {
      case none
      /// Those that bear a name on the map.
      case named
      case all
    }

    public var heightMetres: Double
    public var speedMetresPerSecond: Double
    public var refuges: Refuges

    public init(
      heightMetres: Double = 1.7, speedMetresPerSecond: Double = 1.5, refuges: Refuges = .none
    ) {
      self.heightMetres = heightMetres
      self.speedMetresPerSecond = speedMetresPerSecond
      self.refuges = refuges
    }
  }
}

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

    /// How tall they are.
    public var heightMetres: Double
    /// How fast they are at the most, along the slope.
    public var speedMetresPerSecond: Double
    /// Which houses they may wait in.
    public var refuges: Refuges

    /// Walkers of 1.7 m who never wait in houses, unless more is said.
    public init(
      heightMetres: Double = 1.7, speedMetresPerSecond: Double = 1.5, refuges: Refuges = .none
    ) {
      self.heightMetres = heightMetres
      self.speedMetresPerSecond = speedMetresPerSecond
      self.refuges = refuges
    }
  }
}

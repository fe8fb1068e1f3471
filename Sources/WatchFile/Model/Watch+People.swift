extension Watch {
  /// Who is looked for.
  public struct People: Hashable, Sendable {
    public var heightMetres: Double
    public var speedMetresPerSecond: Double

    public init(heightMetres: Double = 1.7, speedMetresPerSecond: Double = 1.5) {
      self.heightMetres = heightMetres
      self.speedMetresPerSecond = speedMetresPerSecond
    }
  }
}

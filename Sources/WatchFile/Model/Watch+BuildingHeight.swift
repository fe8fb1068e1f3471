extension Watch {
  /// How high a building is of which nothing is known: between a low and a high height, most
  /// often a typical one.
  public struct BuildingHeight: Hashable, Sendable {
    public var lowMetres: Double
    public var typicalMetres: Double
    public var highMetres: Double

    public init(lowMetres: Double = 3, typicalMetres: Double = 6, highMetres: Double = 12) {
      self.lowMetres = lowMetres
      self.typicalMetres = typicalMetres
      self.highMetres = highMetres
    }
  }
}

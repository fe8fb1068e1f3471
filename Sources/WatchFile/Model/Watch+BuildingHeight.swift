extension Watch {
  /// How high a building is of which nothing is known: between a low and a high height, most
  /// often a typical one.
  public struct BuildingHeight: Hashable, Sendable {
    /// It surely reaches so high.
    public var lowMetres: Double
    /// Most likely it reaches so high: what pictures show.
    public var typicalMetres: Double
    /// It surely reaches no higher.
    public var highMetres: Double

    /// Heights above the ground at a building's foot; 3 to 12 m, unless said.
    public init(lowMetres: Double = 3, typicalMetres: Double = 6, highMetres: Double = 12) {
      self.lowMetres = lowMetres
      self.typicalMetres = typicalMetres
      self.highMetres = highMetres
    }
  }
}

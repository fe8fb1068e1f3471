public import BergfriedCore

/// A bridge as it stands in the way of looks: it hides what is under it, and its parapets hide who
/// is on it. It hides nothing for certain.
public struct Span: Hashable, Sendable {
  /// What the map calls it, such as `way/123`.
  public let id: String
  /// What it covers, seen from above.
  public let area: MapPolygon
  /// Where its deck meets the ground. It rises no higher than ``riseMetres`` above the highest
  /// ground there, and its parapets above that.
  public let restsOn: [MapPoint]
  /// How high parapets, railings or girders rise above the deck at the most.
  public let parapetMetres: Double
  /// How much higher than the ground where it rests its deck may be.
  public let riseMetres: Double

  /// A bridge by what it covers, where it rests and how high it may be.
  public init(
    id: String, area: MapPolygon, restsOn: [MapPoint], parapetMetres: Double = 1.5,
    riseMetres: Double = 0
  ) {
    self.id = id
    self.area = area
    self.restsOn = restsOn
    self.parapetMetres = parapetMetres
    self.riseMetres = riseMetres
  }
}

public import BergfriedDatum

/// How much higher a way may lie than its map and the ground tell: that of a bridge whose clearance
/// nobody knows, and that of the stairs up to it.
///
/// It lies no higher than ``riseMetres`` above both where it is taken to lie and the highest ground
/// at the places that it rests on, and no lower than where it is taken to lie.
public struct Lift: Hashable, Sendable {
  public let riseMetres: Double
  /// Where it comes to the ground, as far as that may be higher than where it is taken to lie.
  public let restsOn: [MapPoint]

  public init(riseMetres: Double, restsOn: [MapPoint] = []) {
    self.riseMetres = riseMetres
    self.restsOn = restsOn
  }
}

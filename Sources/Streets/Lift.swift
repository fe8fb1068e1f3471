public import BergfriedCore

/// How much higher or lower a way may lie than its map and the ground tell: that of a bridge whose
/// clearance nobody knows, of the stairs up to it, or of a way on another floor.
///
/// It lies no higher than ``riseMetres`` above both where it is taken to lie and the highest ground
/// at the places that it rests on, and no lower than ``dropMetres`` below where it is taken to lie.
public struct Lift: Hashable, Sendable {
  /// How much higher it may lie at the most.
  public let riseMetres: Double
  /// What lies lower is out of sight, or in a cutting that the ground does not show.
  public let dropMetres: Double
  /// Where it comes to the ground, as far as that may be higher than where it is taken to lie.
  public let restsOn: [MapPoint]

  /// A lift by how much higher and lower a way may lie, and where it comes to the ground.
  public init(riseMetres: Double, dropMetres: Double = 0, restsOn: [MapPoint] = []) {
    self.riseMetres = riseMetres
    self.dropMetres = dropMetres
    self.restsOn = restsOn
  }
}

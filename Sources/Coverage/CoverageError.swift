public import BergfriedCore

/// Why a town cannot be watched as asked.
public enum CoverageError: Error, Hashable, Sendable {
  case towerOutside(name: String)
  case noGroundUnderTower(name: String)
  case noRoofUnderTower(name: String)
  case looksIntoPrivate(telescope: String, tower: String)
}

extension CoverageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .towerOutside(let name):
      "tower '\(name)' stands outside the terrain: move it, or take terrain that reaches it"
    case .noGroundUnderTower(let name):
      "tower '\(name)' stands where the ground's height is unknown: give its eye above the sea, "
        + "or move it"
    case .looksIntoPrivate(let telescope, let tower):
      "telescope '\(telescope)' of tower '\(tower)' is pointed into a private zone or a sanctuary: "
        + "point it elsewhere"
    case .noRoofUnderTower(let name):
      "tower '\(name)' has its eye above a roof, but no building of the map stands there: give it "
        + "above the ground, or move the tower onto the building"
    }
  }
}

extension CoverageError: FailureConvertible {
  /// As unusable data: the watch asks for what its terrain does not have.
  public var failure: Failure {
    switch self {
    case .towerOutside: Failure(.towerOutside, description)
    case .noGroundUnderTower: Failure(.towerNoGround, description)
    case .noRoofUnderTower: Failure(.towerNoRoof, description)
    case .looksIntoPrivate: Failure(.telescopePrivate, description)
    }
  }
}

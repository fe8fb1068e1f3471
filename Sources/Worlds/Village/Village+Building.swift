public import BergfriedCore

extension Village {
  /// A building as plain data: where it stands and how high it is.
  public struct Building: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
      case house, barn, church, tower, hotel, school, castle, wall, chapel
    }

    /// How its roof is shaped.
    public enum Roof: Hashable, Sendable {
      case flat
      /// A ridge along the middle, so far above the eaves.
      case gabled(riseMetres: Double)
    }

    /// What people there call it.
    public let name: String
    /// What it is.
    public let kind: Kind
    /// The ground that it stands on.
    public let footprint: Footprint
    /// The ground's height under the building's middle.
    public let groundMetres: Double
    /// The walls' height above that ground.
    public let eavesMetres: Double
    /// What is on top of its walls.
    public let roof: Roof

    /// How far the highest point of the roof stands above the ground.
    public var heightMetres: Double {
      switch roof {
      case .flat: eavesMetres
      case .gabled(let rise): eavesMetres + rise
      }
    }

    /// The roof's height above a point of the map; `nil` beside the building.
    public func roofMetres(above point: MapPoint) -> Double? {
      guard footprint.contains(point) else { return nil }
      switch roof {
      case .flat: return groundMetres + eavesMetres
      case .gabled(let rise):
        let across = footprint.offset(of: point).across.magnitude
        return groundMetres + eavesMetres + rise * (1 - across / (footprint.widthMetres / 2))
      }
    }

    /// Whether the building shows on the coarsest grid: any cell it touches takes its height.
    var isLandmark: Bool {
      switch kind {
      case .house, .barn, .wall, .school: false
      case .church, .tower, .hotel, .castle, .chapel: true
      }
    }
  }
}

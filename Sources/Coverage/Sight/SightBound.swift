import BergfriedSurface

/// One way of taking all that is known within bounds: how high the eye is, how far targets rise
/// above where they stand, and which height each screen has.
///
/// Errors are counted into eye and targets: what is true of screens raised by the vertical error
/// is true of an eye and targets lowered by it.
struct SightBound: Sendable {
  enum Heights: Sendable {
    /// All that may hide hides.
    case highest
    /// Only what surely hides does.
    case lowest
    case typical
    /// What the map tells no height of may be as high as it likes, and nothing else hides.
    case guessed
  }

  /// Which screens count.
  enum Scope: Hashable, Sendable {
    case all
    /// Not the buildings that the eye stands on, nor those that hold it where only what surely
    /// hides counts.
    case others
    /// Only those, no higher than the roof under the eye.
    case roof(metres: Double)
  }

  let heights: Heights
  let eyeMetres: Double
  let riseMetres: Double
  let scope: Scope
  /// The bridge that carries the targets, by its number among owners, and how much lower it counts:
  /// its deck is off by as much as they are.
  var deck: (owner: Int32, lowerMetres: Double)?

  var side: SightFan.Side { heights == .lowest ? .lenient : .strict }

  /// How high targets on a stretch reach above where the elevation model has them.
  func topMetres(over stretch: StreetStretch) -> Double {
    switch heights {
    case .highest, .guessed: riseMetres - stretch.doubt.belowMetres
    case .lowest: riseMetres + stretch.doubt.aboveMetres
    case .typical: riseMetres
    }
  }
}

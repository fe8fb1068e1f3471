package import BergfriedCore

/// An upright side of something that may hide what is behind it: it reaches from below the ground
/// up to a straight upper edge.
///
/// Heights are the ground's, as the elevation model has it, without any error counted in.
package struct Screen: Sendable {
  package let from: MapPoint
  package let to: MapPoint
  /// How high its upper edge is at both ends at the most.
  package let highestFrom: Double
  package let highestTo: Double
  /// How high it is at the least; `-infinity` where it need not be there.
  package let lowestMetres: Double
  /// How high it most likely is; `-infinity` where it most likely is not.
  package let typicalMetres: Double
  /// What it belongs to, see ``TownScreens/Owner``.
  package let owner: Int32

  var greatestMetres: Double { max(highestFrom, highestTo) }
}

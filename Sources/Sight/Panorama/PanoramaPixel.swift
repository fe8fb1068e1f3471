public import BergfriedCore

/// What a pixel of a panorama shows.
public enum PanoramaPixel: Hashable, Sendable {
  case sky
  /// Ground at this distance along the ground plane. The cell is the one at the higher end of the
  /// piece of ground that is seen, so that a wall belongs to the building it bears.
  case ground(distanceMetres: Double, cell: Cell)
  /// The look goes where the ground is unknown, below known ground farther out.
  case unknown
}

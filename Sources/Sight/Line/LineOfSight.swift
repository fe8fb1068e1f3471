public import BergfriedCore
public import BergfriedSurface

/// A line of sight (LOS) from an observer to one cell: whether it is free, and if not, what
/// occludes the target.
///
/// *Model.* The line runs from the eye to the target's top. It is blocked where the ground,
/// interpolated along the edges between neighbouring cell centres that it crosses, rises above
/// it; touching does not block, and that is decided without a rounding. Curvature and refraction
/// lower the ground with distance. Unknown ground never blocks. The observer's own cell and its
/// eight neighbours are always visible.
public struct LineOfSight: Sendable {
  /// Whether the line is free, or what hides the target.
  public enum Verdict: Hashable, Sendable {
    case visible
    /// The place that hides the target most: as seen from the eye it stands highest.
    case blocked(by: Crossing)
  }

  /// What became of the line.
  public let verdict: Verdict
  /// The crossing with the least clearance; `nil` between neighbours, where nothing is crossed.
  public let worst: Crossing?
  /// From the observer to the target, along the ground plane.
  public let distanceMetres: Double
  /// On the grid, clockwise from smaller rows.
  public let azimuthDegrees: Double
  /// Of the line at the eye, up from the horizontal.
  public let pitchDegrees: Double
  /// The eye, in the surface's heights.
  public let eyeMetres: Double
  /// The ground under the target, in the surface's heights.
  public let targetGroundMetres: Double
  /// The target's top, in the surface's heights.
  public let targetMetres: Double
  /// How much higher the target must reach, or the eye be, for the line to be free; 0 if it is.
  /// Rounded up, to micrometres, so that adding it suffices.
  public let targetToAddMetres: Double
  /// How much higher the eye would have to be at the least, rounded up; 0 where the target is
  /// visible.
  public let eyeToAddMetres: Double

  /// Whether nothing blocks the line.
  public var isVisible: Bool { verdict == .visible }
}

extension Surface {
  /// Walks the line of sight from an observer to a cell, crossing by crossing. The observer's
  /// limits play no part.
  ///
  /// - Complexity: O(distance in cells).
  /// - Throws: ``SightError`` where the observer or the target has no ground to stand on.
  public func lineOfSight(
    from observer: Observer, to target: Cell, curvature: Curvature = .standard
  ) throws(SightError) -> LineOfSight {
    try SightWalk(self, from: observer, to: target, curvature: curvature).lineOfSight()
  }

  /// All crossings of that line, from the observer outward.
  ///
  /// - Complexity: O(*d* log *d*) for a distance of *d* cells.
  public func crossings(
    from observer: Observer, to target: Cell, curvature: Curvature = .standard
  ) throws(SightError) -> [Crossing] {
    try SightWalk(self, from: observer, to: target, curvature: curvature).crossings()
  }
}

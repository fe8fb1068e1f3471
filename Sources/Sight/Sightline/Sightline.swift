public import BergfriedSurface

/// A line of sight between two places (intervisibility), wherever they lie between cells' centres:
/// whether it is free, and if not, what occludes it.
///
/// *Model.* The ground is bilinear between four neighbouring centres: straight along rows and along
/// columns, a parabola under any other line. From the outermost centres to the grid's edge it is
/// level. Curvature and refraction lower it with distance and are taken off at the centres. The
/// line runs from the eye to the target's top and is blocked where the ground rises above it,
/// anywhere; touching does not block, and what roundings make of a height is no rise. Where ground
/// is unknown under a line that known ground leaves free, the answer is unknown. Nothing stands
/// beyond the grid.
///
/// ``LineOfSight``, which decides a cell of a viewshed, asks the same ground at the edges between
/// neighbouring centres alone. So between two centres both differ only where the ground between
/// four centres bulges over the line between the edges that it crosses, where an end lies in the
/// ground, or where ground is unknown.
public struct Sightline: Sendable {
  /// Whether the line is free, what hides the target, or that the ground known does not tell.
  public enum Verdict: Hashable, Sendable {
    case visible
    /// The place that hides the target most: as seen from the eye it stands highest.
    case blocked(by: Crossing)
    /// Known ground leaves it free, and some of the ground under it is unknown.
    case unknown
  }

  /// What became of the line.
  public let verdict: Verdict
  /// Where the line first enters the ground; `nil` where it does not.
  public let entry: Crossing?
  /// The place between both ends with the least clearance, of all edges crossed and of the tops
  /// between them; `nil` where none is known.
  public let worst: Crossing?
  /// What the eye sees of the ground under the line, from the eye outward.
  public let parts: [SightlinePart]
  /// How much of the line lies over unknown ground of the grid, and how much beyond the grid.
  public let unknownMetres: Double
  /// How much of it lies beyond the grid.
  public let outsideMetres: Double
  /// Between the two places, along the ground plane.
  public let distanceMetres: Double
  /// On the grid, clockwise from smaller rows.
  public let azimuthDegrees: Double
  /// Of the line at the eye, up from the horizontal.
  public let pitchDegrees: Double
  /// The eye, in the surface's heights.
  public let eyeMetres: Double
  /// The ground under the eye; `nil` where it is unknown.
  public let eyeGroundMetres: Double?
  /// The ground under the target, in the surface's heights.
  public let targetGroundMetres: Double
  /// The target's top, in the surface's heights.
  public let targetMetres: Double
  /// How much higher the target must reach, or the eye be, for the line to clear all known ground;
  /// 0 if it does, and `nil` where nothing suffices: the other end lies in the ground. Rounded up,
  /// to micrometres, so that adding it suffices.
  public let targetToAddMetres: Double?
  /// How much higher the eye would have to be at the least, rounded up; 0 where the line is free.
  public let eyeToAddMetres: Double?

  /// Whether known ground leaves the line free, and no unknown ground lies under it.
  public var isVisible: Bool { verdict == .visible }
}

extension Surface {
  /// Walks the line of sight between two places.
  ///
  /// - Complexity: O(distance in cells).
  /// - Throws: ``SightError`` where the eye or the target has no ground to stand on.
  public func sightline(
    _ ends: SightlineEnds, curvature: Curvature = .standard
  ) throws(SightError) -> Sightline {
    try SightlineWalk(self, ends, curvature: curvature).sightline()
  }

  /// All edges that the line crosses, and the tops between them where the ground bulges, from the
  /// eye outward.
  ///
  /// - Complexity: O(distance in cells).
  public func crossings(
    _ ends: SightlineEnds, curvature: Curvature = .standard
  ) throws(SightError) -> [Crossing] {
    try SightlineWalk(self, ends, curvature: curvature).crossings()
  }

  /// The ground under the line as a polygon of at least so many points where it is all known, from
  /// the eye outward; `nil` where it is unknown.
  ///
  /// - Returns: distances from the eye and heights, in metres.
  /// - Complexity: O(distance in cells + points).
  public func groundProfile(
    _ ends: SightlineEnds, points: Int, curvature: Curvature = .standard
  ) throws(SightError) -> [(distanceMetres: Double, groundMetres: Double?)] {
    try SightlineWalk(self, ends, curvature: curvature).profile(points: points)
  }
}

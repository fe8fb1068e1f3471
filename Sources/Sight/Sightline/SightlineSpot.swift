import BergfriedCore

/// A place of the ground under a line of sight, and how it stands to the line.
struct SightlineSpot {
  /// Of the line's length.
  let share: Double
  let place: GridPlace
  let edge: Crossing.Edge
  /// Above the eye's level, curvature taken off.
  let ground: Double
  /// Over the line; what roundings make of a height is none.
  let rise: Double
  /// How much higher the target must reach, or the eye be, to clear it.
  var targetToAdd = 0.0
  var eyeToAdd = 0.0

  /// A share of a span.
  init(_ part: Double, of span: GroundSpan, over rise: Arch) {
    share = span.share(at: part)
    place = span.place(at: part)
    edge = (part == 0 ? span.start.edge : part == 1 ? span.end.edge : nil) ?? .inside
    ground = span.ground.value(at: part)
    let height = rise.value(at: part)
    self.rise = height.magnitude <= span.roundingMetres ? 0 : height
    guard self.rise > 0 else { return }
    targetToAdd = SightlineSpot.enough(self.rise / share)
    eyeToAdd = SightlineSpot.enough(self.rise / (1 - share))
  }

  /// Whole micrometres that are not less.
  static func enough(_ metres: Double) -> Double { (metres * 1e6).rounded(.up) / 1e6 }
}

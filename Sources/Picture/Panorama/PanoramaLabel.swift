/// A thing with a name on a panorama.
public struct PanoramaLabel: Hashable, Sendable {
  /// What it names; each kind has its own mark.
  public enum Kind: String, Sendable, CaseIterable {
    case summit, building, tower, place, street
  }

  /// As it is written.
  public var name: String
  /// On the grid, clockwise from smaller rows.
  public var azimuthDegrees: Double
  /// Up from the horizontal at the eye.
  public var pitchDegrees: Double
  /// What it names.
  public var kind: Kind

  /// A label by its name and the direction of what it names.
  public init(name: String, azimuthDegrees: Double, pitchDegrees: Double, kind: Kind = .place) {
    self.name = name
    self.azimuthDegrees = azimuthDegrees
    self.pitchDegrees = pitchDegrees
    self.kind = kind
  }
}

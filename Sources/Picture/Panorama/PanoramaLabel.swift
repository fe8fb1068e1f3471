/// A thing with a name on a panorama.
public struct PanoramaLabel: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case summit, building, tower, place, street
  }

  public var name: String
  /// On the grid, clockwise from smaller rows.
  public var azimuthDegrees: Double
  public var pitchDegrees: Double
  public var kind: Kind

  public init(name: String, azimuthDegrees: Double, pitchDegrees: Double, kind: Kind = .place) {
    self.name = name
    self.azimuthDegrees = azimuthDegrees
    self.pitchDegrees = pitchDegrees
    self.kind = kind
  }
}

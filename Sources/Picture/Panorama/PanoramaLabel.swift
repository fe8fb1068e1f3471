import BergfriedCore
import BergfriedFiles

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
  /// Of what it names, above the sea.
  public var elevationMetres: Double?
  /// From the observer to what it names, along the ground plane.
  public var distanceMetres: Double?

  /// A label by its name and the direction of what it names.
  public init(name: String, azimuthDegrees: Double, pitchDegrees: Double, kind: Kind = .place) {
    self.name = name
    self.azimuthDegrees = azimuthDegrees
    self.pitchDegrees = pitchDegrees
    self.kind = kind
  }

  /// What is written of it where there is room: its name, height and distance as far as they are
  /// known.
  package var longText: String {
    let facts = [
      elevationMetres.map { "\(Format.grouped(Int($0.rounded()))) m" },
      distanceMetres.map { $0 < 1000 ? "\(Format.fixed($0, 0)) m away" : Self.kilometres($0) },
    ].compactMap { $0 }
    return ([PlainText.oneLine(name)] + facts).joined(separator: " · ")
  }

  private static func kilometres(_ metres: Double) -> String {
    "\(Format.fixed(metres / 1000, metres < 10_000 ? 1 : 0)) km away"
  }
}

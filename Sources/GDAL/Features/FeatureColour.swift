/// A colour to draw features in.
public struct FeatureColour: Hashable, Sendable {
  /// From 0 to 255.
  public let red: UInt8
  /// From 0 to 255.
  public let green: UInt8
  /// From 0 to 255.
  public let blue: UInt8

  /// A colour by its three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The same hue with part of its light, for outlines.
  func darker(by share: Double) -> FeatureColour {
    func dimmed(_ part: UInt8) -> UInt8 { UInt8((Double(part) * (1 - share)).rounded()) }
    return FeatureColour(red: dimmed(red), green: dimmed(green), blue: dimmed(blue))
  }

  /// As QGIS writes it: red, green, blue and alpha.
  var text: String { "\(red),\(green),\(blue),255" }
}

/// What stands or lies in a cell, as far as a panorama shows it.
public enum PanoramaCover: UInt8, Sendable, CaseIterable {
  case ground, building, wood, water, street
  /// What nobody looks into, whatever stands there.
  case veiled
}

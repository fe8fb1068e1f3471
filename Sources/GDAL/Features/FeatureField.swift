import CGDAL

/// A field of a layer: a name and what values it holds.
public struct FeatureField: Hashable, Sendable {
  /// What values a field holds.
  public enum Kind: Sendable {
    case string
    case integer
    case real
    /// A date and time in UTC.
    case time
  }

  /// The column's name in the file.
  public let name: String
  /// What values it holds.
  public let kind: Kind

  /// A field by its name and what values it holds.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  func create(in layer: OGRLayerH) -> Bool {
    let type: OGRFieldType =
      switch kind {
      case .string: OFTString
      case .integer: OFTInteger64
      case .real: OFTReal
      case .time: OFTDateTime
      }
    let field = OGR_Fld_Create(name, type)
    defer { OGR_Fld_Destroy(field) }
    // Formats that hold no times have them as texts, and some cut names short.
    return OGR_L_CreateField(layer, field, 1) == OGRERR_NONE
  }
}

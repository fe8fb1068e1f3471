import CGDAL

/// A layer to be written: its name, what shapes it holds, its fields and how to draw it.
public struct FeatureLayer: Sendable {
  /// What shapes a layer holds.
  public enum Shape: Sendable {
    case points
    case lines
    case areas
  }

  /// The layer's name in the file.
  public let name: String
  /// What shapes its features have.
  public let shape: Shape
  /// The columns of its table, in order.
  public let fields: [FeatureField]
  /// How QGIS draws it; a GeoJSON file holds none.
  public let style: LayerStyle?

  /// - Precondition: no two fields have one name.
  public init(name: String, shape: Shape, fields: [FeatureField], style: LayerStyle? = nil) {
    let names = fields.map(\.name)
    precondition(Set(names).count == names.count, "two fields of one name: \(names)")
    self.name = name
    self.shape = shape
    self.fields = fields
    self.style = style
  }
}

extension FeatureLayer.Shape {
  /// A layer mostly holds shapes of one type only, so that of several parts; GeoJSON's holds any.
  func type(in format: VectorFormat) -> OGRwkbGeometryType {
    guard format != .geoJSON else { return wkbUnknown }
    switch self {
    case .points: return wkbPoint
    case .lines: return wkbMultiLineString
    case .areas: return wkbMultiPolygon
    }
  }
}
